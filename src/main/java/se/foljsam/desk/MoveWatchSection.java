package se.foljsam.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.MoveDeadline;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** A watched day of the case is moved by hand, with a reason. */
@Controller
@Order(5)
class MoveWatchSection implements CaseSection {
    private static final String NAME = "bevakning";
    private final CasePages pages;
    private final MoveDeadline moveDeadline;

    MoveWatchSection(@Lazy CasePages pages, MoveDeadline moveDeadline) {
        this.pages = pages;
        this.moveDeadline = moveDeadline;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String move(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Bevakningen är flyttad.",
                () -> moveDeadline.to(
                        caseNumber, step.number("watchId"), step.date("newDue"), step.text("reason"), step.by()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.WATCHES;
    }

    @Override
    public Optional<CaseAct> act() {
        return Optional.of(
                new CaseAct(CaseAct.Aim.CHANGE, "Flytta en bevakning", "när en öppen bevakning får flyttas för hand"));
    }

    @Override
    public boolean goesOnAtRest() {
        return true;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        return model.getAttribute("movable") instanceof List<?> movable && !movable.isEmpty()
                ? EnumSet.of(Part.ACTION)
                : EnumSet.noneOf(Part.class);
    }
}
