package se.foljsam.desk;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.HandOverCase;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The case gets another handler, and the tasks that wait for the handler go with it (A8). */
@Controller
@Order(1)
class HandOverSection implements CaseSection {
    private static final String NAME = "handlaggare";
    private final CasePages pages;
    private final HandOverCase handOver;
    private final Teams teams;

    HandOverSection(@Lazy CasePages pages, HandOverCase handOver, Teams teams) {
        this.pages = pages;
        this.handOver = handOver;
        this.teams = teams;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String handOver(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Ärendet har en ny handläggare.",
                () -> handOver.to(caseNumber, step.text("handler"), step.text("reason"), step.by()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.OVERVIEW;
    }

    @Override
    public Optional<CaseAct> act() {
        return Optional.of(new CaseAct(CaseAct.Aim.CHANGE, "Byt handläggare", "i ett ärende som pågår"));
    }

    @Override
    public boolean goesOnAtRest() {
        return true;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        model.addAttribute(
                "handlers",
                teams.handlers().stream()
                        .filter(one -> !one.userId().equals(careCase.handler()))
                        .toList());
        return EnumSet.of(Part.ACTION);
    }
}
