package se.foljsam.desk;

import java.time.Clock;
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
import se.foljsam.casefile.message.CaseTalk;
import se.foljsam.deadline.LocalHours;
import se.foljsam.followup.question.QuestionReadings;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The handler writes to a unit that has an order, and sees which questions in the case wait for an answer (H4, J1). */
@Controller
@Order(5)
class WriteToUnitSection implements CaseSection {
    private static final String NAME = "meddelande";
    private final CasePages pages;
    private final CaseTalk talk;
    private final OrdersByUnit orders;
    private final QuestionReadings questions;
    private final LocalHours hours;
    private final Clock clock;

    WriteToUnitSection(
            @Lazy CasePages pages,
            CaseTalk talk,
            OrdersByUnit orders,
            QuestionReadings questions,
            LocalHours hours,
            Clock clock) {
        this.pages = pages;
        this.talk = talk;
        this.orders = orders;
        this.questions = questions;
        this.hours = hours;
        this.clock = clock;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String write(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Meddelandet är skickat till enheten.",
                () -> talk.toUnit(caseNumber, step.number("messageOrderId"), step.text("message"), step.by()));
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
                new CaseAct(CaseAct.Aim.WRITE, "Skriv till en utförare", "när en utförare har ett uppdrag i ärendet"));
    }

    @Override
    public boolean goesOnAtRest() {
        return true;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        var open = questions.of(careCase.id());
        model.addAttribute("caseQuestions", open);
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!orders.ofCase(careCase.id()).isEmpty()) {
            model.addAttribute("inbox", hours.inboxAt(clock.instant()));
            parts.add(Part.ACTION);
        }
        if (!open.isEmpty()) {
            parts.add(Part.SHOWN);
        }
        return parts;
    }
}
