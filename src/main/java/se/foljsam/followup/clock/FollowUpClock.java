package se.foljsam.followup.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.FollowUpLimits;
import se.foljsam.casefile.between.FollowUpRequests;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.between.ServiceEnded;
import se.foljsam.casefile.between.ServiceStarted;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.person.Person;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.Watch;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;

/** One clock for each decision: armed when the decision is made, again after each follow-up, until nothing is left to follow up (G1, G4, G19). */
@Service
public class FollowUpClock implements WatchFacts, FollowUpRequests, FollowUpLimits {
    private static final String RAISED = "followUp.raised";
    private static final String NOTHING_LEFT = "followUp.nothingLeft";
    private static final String BY_ITSELF = "Följsam";
    private final DecisionBook decisions;
    private final OrderBook orders;
    private final CaseFile caseFile;
    private final Watches watches;
    private final CaseMessages messages;

    FollowUpClock(DecisionBook decisions, OrderBook orders, CaseFile caseFile, Watches watches, CaseMessages messages) {
        this.decisions = decisions;
        this.orders = orders;
        this.caseFile = caseFile;
        this.watches = watches;
        this.messages = messages;
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind == WatchKind.FOLLOW_UP ? Optional.of(facts(decisions.decision(subjectId))) : Optional.empty();
    }

    /**
     * The follow-up was held: its watch ends, in time if it was held in time whenever that was written down, and the next is armed.
     *
     * @return the day of the next; empty if nothing is left, or the decision ends before the next would be due
     */
    public Optional<LocalDate> armAgain(String caseNumber, long decisionId, boolean somethingLeft) {
        DecisionInForce decision = decisions.decision(decisionId);
        watches.happened(WatchKind.FOLLOW_UP, caseNumber, decisionId, decision.lastFollowUpOn());
        return somethingLeft
                ? watches.arm(WatchKind.FOLLOW_UP, caseNumber, decisionId, facts(decision))
                        .map(Watch::dueOn)
                : Optional.empty();
    }

    /** The day of the next follow-up if this one is held on that day and nothing else is said. */
    public Optional<LocalDate> nextIfHeldOn(LocalDate day, String caseNumber, DecisionInForce decision) {
        return watches.wouldBeDue(
                WatchKind.FOLLOW_UP, caseNumber, decision.decisionId(), facts(decision.followedUpOn(day)));
    }

    /** Whether the decision's clock waits, and nobody holds its follow-up. */
    public boolean waits(String caseNumber, long decisionId) {
        return messages.waits(RAISED, caseNumber, CaseVariables.DECISION_ID, decisionId);
    }

    /**
     * A meeting about another decision took this one in: its watch ends, and its clock, which waits, is set to the next day. It stops if no follow-up is left before the decision ends.
     *
     * @return the day of the next
     */
    public Optional<LocalDate> takenIn(String caseNumber, long decisionId) {
        watches.happened(
                WatchKind.FOLLOW_UP,
                caseNumber,
                decisionId,
                decisions.decision(decisionId).lastFollowUpOn());
        watches.armNow(WatchKind.FOLLOW_UP, caseNumber, decisionId);
        Optional<LocalDate> next =
                watches.open(WatchKind.FOLLOW_UP, caseNumber, decisionId).map(Watch::dueOn);
        if (next.isEmpty()) {
            messages.tell(NOTHING_LEFT, caseNumber, CaseVariables.DECISION_ID, decisionId);
        }
        return next;
    }

    @Override
    public boolean raise(String caseNumber, long decisionId) {
        return messages.tellIfWaiting(RAISED, caseNumber, CaseVariables.DECISION_ID, decisionId);
    }

    /**
     * With its last service a decision leaves nothing to follow up: the clock stops, unless the follow-up is being held already (I7). Asked when the step is done, since an order that moves ends at one unit
     * before it goes to another.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ServiceEnded ended) {
        boolean nothingLeft = decisions
                .inForceIn(decisions.decision(ended.decisionId()).careCaseId())
                .stream()
                .noneMatch(decision -> decision.decisionId() == ended.decisionId());
        if (nothingLeft
                && messages.waits(NOTHING_LEFT, ended.caseNumber(), CaseVariables.DECISION_ID, ended.decisionId())) {
            watches.drop(WatchKind.FOLLOW_UP, ended.caseNumber(), ended.decisionId());
            messages.tell(NOTHING_LEFT, ended.caseNumber(), CaseVariables.DECISION_ID, ended.decisionId());
        }
    }

    /** The first follow-up counts from the first execution: when a service begins, the date follows (G3). */
    @EventListener
    void on(ServiceStarted started) {
        watches.recompute(
                WatchKind.FOLLOW_UP,
                started.caseNumber(),
                started.decisionId(),
                "första insatsen började " + SwedishTime.written(started.startedOn()),
                BY_ITSELF);
    }

    private DeadlineFacts facts(DecisionInForce decision) {
        LocalDate firstExecution = orders.inForceOf(decision.decisionId()).stream()
                .map(OrderInForce::startedOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Person person = caseFile.personOf(caseFile.byId(decision.careCaseId()).caseNumber());
        return facts(decision, firstExecution, person.birthDate());
    }

    @Override
    public Optional<LocalDate> latest(DecisionInForce decision, LocalDate firstExecution, LocalDate birthDate) {
        return watches.latestDay(WatchKind.FOLLOW_UP, facts(decision, firstExecution, birthDate));
    }

    /**
     * What the date rests on: the first execution, or the decision's first day while nothing has begun (G3), and whether the person is a child when it begins to count (G2).
     *
     * @param executed null while nothing has begun
     */
    static DeadlineFacts facts(DecisionInForce decision, LocalDate executed, LocalDate birthDate) {
        LocalDate firstExecution = executed == null ? decision.validFrom() : executed;
        LocalDate countsFrom = decision.lastFollowUpOn() == null ? firstExecution : decision.lastFollowUpOn();
        boolean child = Person.isChildOn(birthDate, countsFrom);
        return new DeadlineFacts(
                decision.law().name(),
                null,
                child,
                decision.newCase(),
                Map.of(StartEvent.FIRST_EXECUTION, firstExecution, StartEvent.DECISION, decision.decidedOn()),
                decision.validFrom(),
                decision.validTo(),
                decision.lastFollowUpOn(),
                decision.ownFollowUpOn());
    }
}
