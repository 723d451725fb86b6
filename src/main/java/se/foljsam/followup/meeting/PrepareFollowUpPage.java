package se.foljsam.followup.meeting;

import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.followup.meeting.BookFollowUp.Booking;
import se.foljsam.followup.meeting.PreparationReadings.Prepared;
import se.foljsam.followup.question.AskQuestion;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.CasePages;
import se.foljsam.page.PageStep;
import se.foljsam.page.PageStep.Done;

/** All that a handler reads before a follow-up, on one page, with the time that is booked and the alarm's statistics asked for (G7, G18, G24). Open to who may read the case. */
@Controller
@RequestMapping("/arende/{caseNumber}/infor-uppfoljning/{decisionId}")
class PrepareFollowUpPage {
    private final CasePages pages;
    private final Preparation preparation;
    private final BookFollowUp bookings;
    private final AskQuestion questions;
    private final Phrases phrases;
    private final AllOrNothing allOrNothing;
    private final AccessLog accessLog;

    PrepareFollowUpPage(
            CasePages pages,
            Preparation preparation,
            BookFollowUp bookings,
            AskQuestion questions,
            Phrases phrases,
            AllOrNothing allOrNothing,
            AccessLog accessLog) {
        this.pages = pages;
        this.preparation = preparation;
        this.bookings = bookings;
        this.questions = questions;
        this.phrases = phrases;
        this.allOrNothing = allOrNothing;
        this.accessLog = accessLog;
    }

    @GetMapping
    String show(@PathVariable String caseNumber, @PathVariable long decisionId, Authentication user, Model model) {
        return page(caseNumber, decisionId, user, model, Map.of());
    }

    @PostMapping("/boka")
    String book(@PathVariable String caseNumber, @PathVariable long decisionId, PageStep step) {
        return run(
                "boka",
                caseNumber,
                decisionId,
                step,
                "Tiden är bokad.",
                () -> bookings.book(
                        new Booking(
                                caseNumber,
                                decisionId,
                                step.date("day"),
                                step.time("time"),
                                step.choice("form", BookFollowUp.Form.class),
                                step.text("place"),
                                step.text("attends"),
                                "on".equals(step.text("withProvider"))),
                        step.by()));
    }

    /** Asks the unit that has the alarm; the answer is watched as any question's (G18, H4). */
    @PostMapping("/larmstatistik")
    String askForAlarms(@PathVariable String caseNumber, @PathVariable long decisionId, PageStep step) {
        return run(
                "larmstatistik",
                caseNumber,
                decisionId,
                step,
                "Frågan om larmen är ställd. Svaret kommer som ett meddelande.",
                () -> questions.askUnit(
                        caseNumber, step.number("orderId"), phrases.of("follow-up.alarm-statistics"), step.by()));
    }

    private String run(String action, String caseNumber, long decisionId, PageStep step, String done, Runnable work) {
        preparation.find(pages.readable(caseNumber, step.user()), decisionId);
        return allOrNothing.once(
                action,
                step,
                () -> {
                    work.run();
                    return new Done(done, "/arende/%s/infor-uppfoljning/%d".formatted(caseNumber, decisionId));
                },
                () -> page(caseNumber, decisionId, step.user(), step.model(), step.typed()));
    }

    private String page(
            String caseNumber, long decisionId, Authentication user, Model model, Map<String, String> typed) {
        CareCase careCase = pages.readable(caseNumber, user);
        Prepared decision = preparation.find(careCase, decisionId);
        accessLog.seen(caseNumber, user.getName(), "inför uppföljning");
        preparation.show(careCase, decision, model);
        model.addAttribute("typed", new HashMap<>(typed));
        return "prepare-follow-up";
    }
}
