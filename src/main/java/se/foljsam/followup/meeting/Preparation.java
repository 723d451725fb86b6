package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.between.Plans;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.followup.meeting.PreparationReadings.Ordered;
import se.foljsam.followup.meeting.PreparationReadings.Prepared;
import se.foljsam.page.Written;

/** All that stands on the page before a follow-up: the decision, its orders with plan and goals, answers, and what has happened since the last one (G24). */
@Component
class Preparation {
    private static final int NEWEST_MESSAGES = 20;
    private final CaseFile caseFile;
    private final PreparationReadings readings;
    private final Plans plans;
    private final BookFollowUp bookings;
    private final Written written;

    Preparation(CaseFile caseFile, PreparationReadings readings, Plans plans, BookFollowUp bookings, Written written) {
        this.caseFile = caseFile;
        this.readings = readings;
        this.plans = plans;
        this.bookings = bookings;
        this.written = written;
    }

    /** An order with its goals and the newest version of its plan; {@code plan} is null while there is none. */
    record Planned(Ordered order, List<Plans.Goal> goals, Plans.Version plan) {}

    /** Refuses a decision that is not one of the case's, as a page that does not exist. */
    Prepared find(CareCase careCase, long decisionId) {
        return readings.decision(careCase.id(), decisionId).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    void show(CareCase careCase, Prepared decision, Model model) {
        long decisionId = decision.id();
        LocalDate since = decision.lastFollowUpOn() == null ? decision.decidedOn() : decision.lastFollowUpOn();
        List<Planned> orders = readings.orders(decisionId).stream()
                .map(order -> new Planned(order, plans.goalsOf(order.id()), newestPlan(order)))
                .toList();
        model.addAttribute("w", written);
        model.addAttribute("care", careCase);
        model.addAttribute("person", caseFile.personOf(careCase.caseNumber()));
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
    }

    private Plans.Version newestPlan(Ordered order) {
        return plans.of(order.id()).stream().reduce((earlier, later) -> later).orElse(null);
    }
}
