package se.foljsam.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.Applied;
import se.foljsam.casefile.between.MatterDecided;
import se.foljsam.casefile.between.MatterWithdrawn;
import se.foljsam.casefile.between.PersonDied;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.LocalHours;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Rejected;

/**
 * The party's demand that a matter is decided (L1, FL 12): in writing, once, when the table's time since the application has passed. The matter is decided within the table's time, or the demand refused. Whatever
 * decides the matter answers the demand.
 */
@Service
class DemandDecision implements WatchFacts {
    /**
     * A matter in which the party waits for a decision.
     *
     * @param from the first day on which it can be demanded
     * @param used whether it has been demanded; it can be once
     */
    public record Waiting(long matterId, LocalDate appliedOn, LocalDate from, boolean used) {

        /** A decision is demanded once, in writing, and not before its time (FL 12). */
        void refuseUnlessDemandable(LocalDate receivedOn, String demand, LocalDate today) {
            Rejected.fieldIf(used, "matterId", "har redan begärts avgjord. Det kan begäras en gång i samma ärende.");
            Rejected.fieldIf(receivedOn == null, "receivedOn", "behöver fyllas i.");
            Rejected.ahead("receivedOn", receivedOn, today);
            Rejected.fieldIf(
                    receivedOn.isBefore(from),
                    "receivedOn",
                    "är för tidigt: ansökan kom in %s och kan begäras avgjord från och med %s."
                            .formatted(SwedishTime.written(appliedOn), SwedishTime.written(from)));
            Rejected.fieldIf(
                    demand == null || demand.isBlank(), "demand", "behöver fyllas i: vad den enskilde har skrivit.");
        }
    }

    private static final String ANSWERED_OTHERWISE = "demand.answered";
    private final DecisionDemandRows demands;
    private final CaseFile caseFile;
    private final Applied applied;
    private final LocalHours table;
    private final Watches watches;
    private final CaseMessages messages;
    private final CaseProcesses processes;
    private final Clock clock;

    DemandDecision(
            DecisionDemandRows demands,
            CaseFile caseFile,
            Applied applied,
            LocalHours table,
            Watches watches,
            CaseMessages messages,
            CaseProcesses processes,
            Clock clock) {
        this.demands = demands;
        this.caseFile = caseFile;
        this.applied = applied;
        this.table = table;
        this.watches = watches;
        this.messages = messages;
        this.processes = processes;
        this.clock = clock;
    }

    /** The matters of a case that somebody applied for and that are not decided. */
    public List<Waiting> in(long careCaseId) {
        return caseFile.mattersOf(caseFile.byId(careCaseId)).stream()
                .filter(this::waitsForADecision)
                .map(this::waiting)
                .toList();
    }

    /** What the authority opened itself nobody has applied for. */
    private boolean waitsForADecision(Matter matter) {
        return matter.state() == Matter.State.OPEN
                && matter.applicationId() != null
                && demands.decisionsIn(matter.id()) == 0;
    }

    private Waiting waiting(Matter matter) {
        LocalDate appliedOn = applied.receivedOn(matter.applicationId());
        return new Waiting(
                matter.id(),
                appliedOn,
                table.decisionDemandedFrom(appliedOn),
                demands.findByMatterId(matter.id()).isPresent());
    }

    /**
     * The party has demanded in writing that the matter is decided.
     *
     * @param receivedOn the day it came to the authority, from which the time is counted
     * @throws se.foljsam.taskform.Rejected at {@code matterId}, {@code receivedOn} or {@code demand}
     */
    @Transactional
    public void receive(String caseNumber, long matterId, LocalDate receivedOn, String demand, String by) {
        CareCase careCase = caseFile.held(caseNumber);
        Waiting waiting = in(careCase.id()).stream()
                .filter(one -> one.matterId() == matterId)
                .findFirst()
                .orElseThrow(() -> Rejected.field("matterId", "är redan avgjord. Välj i listan."));
        waiting.refuseUnlessDemandable(receivedOn, demand, SwedishTime.today(clock));
        DecisionDemand received = demands.save(
                DecisionDemand.receive(matterId, careCase.id(), receivedOn, demand.strip(), by, clock.instant()));
        caseFile.writeAuthorityJournal(
                caseNumber,
                by,
                "Begäran om att ärendet avgörs",
                "Kom in skriftligt %s. %s".formatted(SwedishTime.written(receivedOn), received.demandText()));
        processes.begin("decisionDemand", caseNumber, Facts.of(CaseVariables.DEMAND_ID, received.id()));
    }

    DecisionDemand demand(long id) {
        return demands.findById(id).orElseThrow();
    }

    /** The demand is refused: a decision of its own, which can be appealed. */
    void refuse(String caseNumber, DecisionDemand demand, RefuseDemandForm typed, String by) {
        demand.refuse(typed, by, SwedishTime.today(clock));
        demands.save(demand);
        watches.happened(WatchKind.DECISION_DEMAND, caseNumber, demand.id());
        caseFile.writeAuthorityJournal(
                caseNumber,
                by,
                "Begäran om att ärendet avgörs avslås",
                "Den enskilde underrättas %s, med hur det överklagas. %s"
                        .formatted(SwedishTime.written(typed.toldOn()), typed.reasons()));
    }

    @EventListener
    void on(MatterDecided decided) {
        if (decided.applicationId() != null) {
            demands.openOf(decided.applicationId()).ifPresent(demand -> {
                demand.decided(SwedishTime.today(clock));
                demands.save(demand);
                watches.happened(WatchKind.DECISION_DEMAND, decided.caseNumber(), demand.id());
                messages.tell(ANSWERED_OTHERWISE, decided.caseNumber(), CaseVariables.DEMAND_ID, demand.id());
            });
        }
    }

    @EventListener
    void on(MatterWithdrawn withdrawn) {
        if (withdrawn.applicationId() != null) {
            demands.openOf(withdrawn.applicationId())
                    .ifPresent(demand ->
                            fall(demand, caseFile.byId(demand.careCaseId()).caseNumber()));
        }
    }

    /** Nobody waits for the decision any more. */
    @EventListener
    void on(PersonDied death) {
        CareCase careCase = caseFile.byNumber(death.caseNumber());
        demands.findByCareCaseIdAndState(careCase.id(), DecisionDemand.State.OPEN)
                .forEach(demand -> fall(demand, death.caseNumber()));
    }

    private void fall(DecisionDemand demand, String caseNumber) {
        demand.fall(SwedishTime.today(clock));
        demands.save(demand);
        watches.drop(WatchKind.DECISION_DEMAND, caseNumber, demand.id());
        messages.tell(ANSWERED_OTHERWISE, caseNumber, CaseVariables.DEMAND_ID, demand.id());
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        if (kind != WatchKind.DECISION_DEMAND) {
            return Optional.empty();
        }
        DecisionDemand demand = demand(subjectId);
        Matter matter = caseFile.matter(demand.matterId());
        boolean child = caseFile.personOf(caseFile.byId(demand.careCaseId()).caseNumber())
                .isChildOn(demand.receivedOn());
        return Optional.of(DeadlineFacts.from(matter.law().name(), child, StartEvent.DEMAND, demand.receivedOn()));
    }
}
