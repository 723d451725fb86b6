package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.clock.FollowUpClock;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;
import se.foljsam.taskform.FormView.Choice;

/**
 * A meeting may take in other decisions of the same case whose follow-up is not being held: their services go on unchanged, each has its event, and their clocks are armed again (G1, G12, G16). What changes
 * there is followed up by itself.
 */
@Component
class OtherDecisions {
    private final DecisionBook decisions;
    private final OrderBook orders;
    private final CaseFile caseFile;
    private final FollowUps followUps;
    private final RegisteredEvents events;
    private final FollowUpClock followUpClock;
    private final BookFollowUp bookings;

    OtherDecisions(
            DecisionBook decisions,
            OrderBook orders,
            CaseFile caseFile,
            FollowUps followUps,
            RegisteredEvents events,
            FollowUpClock followUpClock,
            BookFollowUp bookings) {
        this.decisions = decisions;
        this.orders = orders;
        this.caseFile = caseFile;
        this.followUps = followUps;
        this.events = events;
        this.followUpClock = followUpClock;
        this.bookings = bookings;
    }

    /** The decisions that a meeting about this one may take in, with when each is followed up next if it does. */
    List<Choice> beside(String caseNumber, DecisionInForce decision, LocalDate heldOn) {
        return waitingBeside(caseNumber, decision).stream()
                .map(other -> new Choice(
                        "%s, beslut %s. Nästa uppföljning blir %s."
                                .formatted(
                                        services(other),
                                        SwedishTime.written(other.decidedOn()),
                                        followUpClock
                                                .nextIfHeldOn(heldOn, caseNumber, other)
                                                .map(SwedishTime::written)
                                                .orElse("ingen före beslutets slut")),
                        String.valueOf(other.decisionId())))
                .toList();
    }

    private List<DecisionInForce> waitingBeside(String caseNumber, DecisionInForce decision) {
        return decisions.inForceIn(decision.careCaseId()).stream()
                .filter(other -> other.decisionId() != decision.decisionId())
                .filter(other -> followUpClock.waits(caseNumber, other.decisionId()))
                .filter(other -> !orders.inForceOf(other.decisionId()).isEmpty())
                .toList();
    }

    /** Takes in those that were chosen, as held with this follow-up. */
    void takeIn(String caseNumber, FollowUp held, HoldFollowUpForm typed, String by) {
        List<String> told = new ArrayList<>();
        for (String chosen : new LinkedHashSet<>(typed.outcomes().alsoDecisions())) {
            DecisionInForce other = decisions.decision(Long.parseLong(chosen));
            FollowUp beside = FollowUp.takenIn(held, other.decisionId());
            orders.inForceOf(other.decisionId())
                    .forEach(order -> beside.result(order, Result.unchanged(order.orderId())));
            FollowUp kept = followUps.save(beside);
            kept.results().forEach(result -> events.save(RegisteredEvent.of(kept, result)));
            bookings.held(other.decisionId(), kept.id());
            String services = services(other);
            decisions.followedUp(other.decisionId(), held.heldOn(), null);
            Optional<LocalDate> next = followUpClock.takenIn(caseNumber, other.decisionId());
            told.add("%s fortsätter oförändrad. %s"
                    .formatted(
                            services,
                            next.map(day -> "Nästa uppföljning " + SwedishTime.written(day) + ".")
                                    .orElse("Beslutet följs inte upp igen före sitt slut.")));
        }
        if (!told.isEmpty()) {
            caseFile.writeAuthorityJournal(
                    caseNumber,
                    by,
                    "Uppföljning, andra beslut",
                    "Mötet %s gällde också: %s".formatted(held.heldOn(), String.join(" ", told)));
        }
    }

    private String services(DecisionInForce decision) {
        return orders.inForceOf(decision.decisionId()).stream()
                .map(OrderInForce::serviceName)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
