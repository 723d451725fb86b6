package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.between.Plans;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.followup.meeting.BookFollowUp.Booking;
import se.foljsam.followup.meeting.PreparationReadings.Ordered;
import se.foljsam.followup.meeting.PreparationReadings.Prepared;
import se.foljsam.followup.question.AskQuestion;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.CasePages;
import se.foljsam.page.PageStep;
import se.foljsam.page.PageStep.Done;
import se.foljsam.page.Written;

/** All that a handler reads before a follow-up, on one page, with the time that is booked and the alarm's statistics asked for (G7, G18, G24). Open to who may read the case. */
@Controller
@RequestMapping("/arende/{caseNumber}/infor-uppfoljning/{decisionId}")
class PrepareFollowUpPage {
    private static final int NEWEST_MESSAGES = 20;
    private final CasePages pages;
    private final CaseFile caseFile;
    private final PreparationReadings readings;
    private final Plans plans;
    private final BookFollowUp bookings;
    private final AskQuestion questions;
    private final Phrases phrases;
    private final AllOrNothing allOrNothing;
    private final AccessLog accessLog;
    private final Written written;

    PrepareFollowUpPage(
            CasePages pages,
            CaseFile caseFile,
            PreparationReadings readings,
            Plans plans,
            BookFollowUp bookings,
            AskQuestion questions,
            Phrases phrases,
            AllOrNothing allOrNothing,
            AccessLog accessLog,
            Written written) {
        this.pages = pages;
        this.caseFile = caseFile;
        this.readings = readings;
        this.plans = plans;
        this.bookings = bookings;
        this.questions = questions;
        this.phrases = phrases;
        this.allOrNothing = allOrNothing;
        this.accessLog = accessLog;
        this.written = written;
    }

    /** An order with its goals and the newest version of its plan; {@code plan} is null while there is none. */
    record Planned(Ordered order, List<Plans.Goal> goals, Plans.Version plan) {}

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
        find(pages.readable(caseNumber, step.user()), decisionId);
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
        Prepared decision = find(careCase, decisionId);
        accessLog.seen(caseNumber, user.getName(), "inför uppföljning");
        LocalDate since = decision.lastFollowUpOn() == null ? decision.decidedOn() : decision.lastFollowUpOn();
        List<Planned> orders = readings.orders(decisionId).stream()
                .map(order -> new Planned(order, plans.goalsOf(order.id()), newestPlan(order)))
                .toList();
        model.addAttribute("w", written);
        model.addAttribute("care", careCase);
        model.addAttribute("person", caseFile.personOf(caseNumber));
        model.addAttribute("d", decision);
        model.addAttribute("since", since);
        model.addAttribute("orders", orders);
        model.addAttribute("answers", readings.answers(decisionId));
        model.addAttribute("deviations", readings.deviations(decisionId, since));
        model.addAttribute("needs", readings.needs(decisionId, since));
        model.addAttribute("pauses", readings.pauses(careCase.id(), since));
        model.addAttribute("messages", readings.messages(careCase.id(), NEWEST_MESSAGES));
        model.addAttribute("booked", bookings.of(decisionId).orElse(null));
        model.addAttribute("forms", BookFollowUp.Form.values());
        model.addAttribute("alarms", readings.alarms(careCase.id()));
        model.addAttribute("typed", new HashMap<>(typed));
        return "prepare-follow-up";
    }

    private Plans.Version newestPlan(Ordered order) {
        return plans.of(order.id()).stream().reduce((earlier, later) -> later).orElse(null);
    }

    private Prepared find(CareCase careCase, long decisionId) {
        return readings.decision(careCase.id(), decisionId).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
