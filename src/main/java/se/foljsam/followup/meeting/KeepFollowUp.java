package se.foljsam.followup.meeting;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.matter.RelatedFactors;
import se.foljsam.taskform.TaskAtHand;

/** Keeps a follow-up as it was held, with the event of each service whatever its outcome, and settles what was asked, booked and changed before it (G6, G16, G23). */
@Component
class KeepFollowUp {
    private final FollowUps followUps;
    private final RegisteredEvents events;
    private final Meeting meeting;
    private final RelatedFactors relatedFactors;
    private final OrderBook orders;
    private final AskProviders askProviders;
    private final AdjustedFrames adjusted;
    private final BookFollowUp bookings;
    private final Clock clock;

    KeepFollowUp(
            FollowUps followUps,
            RegisteredEvents events,
            Meeting meeting,
            RelatedFactors relatedFactors,
            OrderBook orders,
            AskProviders askProviders,
            AdjustedFrames adjusted,
            BookFollowUp bookings,
            Clock clock) {
        this.followUps = followUps;
        this.events = events;
        this.meeting = meeting;
        this.relatedFactors = relatedFactors;
        this.orders = orders;
        this.askProviders = askProviders;
        this.adjusted = adjusted;
        this.bookings = bookings;
        this.clock = clock;
    }

    FollowUp held(
            TaskAtHand task, HoldFollowUpForm typed, MeetingAgainstDecision against, MeetingTable.Proposal proposal) {
        long decisionId = against.decision().decisionId();
        FollowUp followUp = keep(task, typed, against, proposal);
        askProviders.meetingHeld(task.caseNumber(), decisionId, followUp.id());
        adjusted.keep(task.caseNumber(), typed, against.inForce().values(), task.userId());
        bookings.held(decisionId, followUp.id());
        return followUp;
    }

    private FollowUp keep(
            TaskAtHand task, HoldFollowUpForm typed, MeetingAgainstDecision against, MeetingTable.Proposal proposal) {
        DecisionInForce decision = against.decision();
        Map<String, OrderInForce> inForce = against.inForce();
        FollowUp followUp = FollowUp.held(
                decision.careCaseId(),
                decision.decisionId(),
                typed,
                typed.outcomes().nextOn(),
                task.userId(),
                clock.instant());
        typed.outcomes().results().forEach(result -> followUp.result(inForce.get(result.orderId()), result));
        meeting.keep(followUp, typed, decision, proposal);
        if (typed.needNow().factors() != null) {
            relatedFactors.askedAtFollowUp(task.caseNumber(), typed.needNow().factorsText(), task.userId());
        }
        FollowUp kept = followUps.save(followUp);
        kept.results().forEach(result -> events.save(RegisteredEvent.of(kept, result)));
        if (kept.results().isEmpty()) {
            orders.ranOutWith(decision.decisionId())
                    .forEach(code -> events.save(RegisteredEvent.afterTheEnd(kept, code)));
        }
        return kept;
    }
}
