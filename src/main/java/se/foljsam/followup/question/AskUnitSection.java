package se.foljsam.followup.question;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The handler asks a unit of the case; the answer comes as a message (J1). */
@Controller
@Order(2)
class AskUnitSection implements CaseSection {
    private static final String NAME = "fraga";
    private final CasePages pages;
    private final AskQuestion questions;
    private final OrdersByUnit orders;
    private final CaseFile caseFile;

    AskUnitSection(@Lazy CasePages pages, AskQuestion questions, OrdersByUnit orders, CaseFile caseFile) {
        this.pages = pages;
        this.questions = questions;
        this.orders = orders;
        this.caseFile = caseFile;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String ask(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Frågan är ställd. Svaret kommer som ett meddelande.",
                () -> questions.askUnit(caseNumber, step.number("orderId"), step.text("question"), step.by()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.JOURNAL;
    }

    @Override
    public Optional<CaseAct> act() {
        return Optional.of(
                new CaseAct(CaseAct.Aim.WRITE, "Fråga en utförare", "när en utförare har ett uppdrag i ärendet"));
    }

    @Override
    public boolean goesOnAtRest() {
        return true;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        boolean hasDied = caseFile.personOf(careCase.caseNumber()).diedOn() != null;
        return hasDied || orders.ofCase(careCase.id()).isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.ACTION);
    }
}
