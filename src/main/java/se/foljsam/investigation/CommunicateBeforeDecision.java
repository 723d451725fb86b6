package se.foljsam.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.MatterDecided;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Rejected;

/** Communicates the material when the investigation is over and the decision may go against the party (L2). A decision that is made meanwhile ends the wait. */
@Service
class CommunicateBeforeDecision {
    /** How it reaches the party. */
    public enum Way {
        LETTER,
        IN_PERSON,
        TELEPHONE,
        DIGITAL
    }

    /** A matter that waits for its decision. */
    public record Undecided(long matterId, Matter.Kind kind, LocalDate openedOn) {}

    private static final String PROCESS = "communication";
    private final HearParty hearParty;
    private final Investigations investigations;
    private final DecisionDemandRows decided;
    private final CaseFile caseFile;
    private final Watches watches;
    private final CaseProcesses processes;
    private final Clock clock;

    CommunicateBeforeDecision(
            HearParty hearParty,
            Investigations investigations,
            DecisionDemandRows decided,
            CaseFile caseFile,
            Watches watches,
            CaseProcesses processes,
            Clock clock) {
        this.hearParty = hearParty;
        this.investigations = investigations;
        this.decided = decided;
        this.caseFile = caseFile;
        this.watches = watches;
        this.processes = processes;
        this.clock = clock;
    }

    /** The matters of a case whose material can go to the party now. */
    public List<Undecided> in(long careCaseId) {
        CareCase careCase = caseFile.byId(careCaseId);
        return caseFile.mattersOf(careCase).stream()
                .filter(matter -> waitsForItsDecision(careCase.caseNumber(), matter))
                .map(matter -> new Undecided(matter.id(), matter.kind(), SwedishTime.dateOf(matter.openedAt())))
                .toList();
    }

    private boolean waitsForItsDecision(String caseNumber, Matter matter) {
        return matter.state() == Matter.State.OPEN
                && investigations
                        .findFirstByMatterIdOrderByVersionNumberDesc(matter.id())
                        .isPresent()
                && watches.open(WatchKind.INVESTIGATION, caseNumber, matter.id())
                        .isEmpty()
                && hearParty.last(matter.id()).filter(Communication::isWaiting).isEmpty()
                && decided.decisionsIn(matter.id()) == 0;
    }

    /**
     * The material has gone to the party, who has the table's time to answer; the answer is waited for.
     *
     * @throws se.foljsam.taskform.Rejected at {@code matterId}, {@code communicatedOn}, {@code communicatedHow}, {@code material} or {@code toldOfRight}
     */
    @Transactional
    public void communicate(
            String caseNumber,
            long matterId,
            LocalDate communicatedOn,
            Way how,
            String material,
            boolean toldOfRight,
            String by) {
        CareCase careCase = caseFile.held(caseNumber);
        Rejected.fieldIf(
                in(careCase.id()).stream().noneMatch(one -> one.matterId() == matterId),
                "matterId",
                "väntar inte på beslut. Välj i listan.");
        Rejected.fieldIf(communicatedOn == null, "communicatedOn", "behöver fyllas i.");
        LocalDate today = SwedishTime.today(clock);
        Rejected.ahead("communicatedOn", communicatedOn, today);
        Rejected.fieldIf(how == null, "communicatedHow", "behöver väljas.");
        Rejected.fieldIf(
                material == null || material.isBlank(),
                "material",
                "behöver fyllas i: vad den enskilde har fått ta del av.");
        Rejected.fieldIf(
                !toldOfRight,
                "toldOfRight",
                "behöver kryssas i: den enskilde ska få veta om rätten att lämna uppgifter muntligt inför nämnden.");
        Matter matter = caseFile.matter(matterId);
        Rejected.fieldIf(
                hearParty.answerBy(caseNumber, matter, communicatedOn).isBefore(today),
                "communicatedOn",
                "ligger så långt tillbaka att svarstiden redan är ute.");
        hearParty.communicate(
                caseNumber,
                matter,
                new HearParty.Material(
                        communicatedOn, InvestigateNeedForm.Way.valueOf(how.name()), material.strip(), toldOfRight),
                by);
        processes.begin(PROCESS, caseNumber, Facts.of(CaseVariables.MATTER_ID, matterId));
    }

    /** Nobody waits for the answer any more. */
    @EventListener
    void on(MatterDecided event) {
        caseFile.mattersOf(caseFile.byNumber(event.caseNumber())).stream()
                .filter(matter -> decided.decisionsIn(matter.id()) > 0)
                .filter(matter -> hearParty
                        .last(matter.id())
                        .filter(Communication::isWaiting)
                        .isPresent())
                .forEach(matter -> {
                    hearParty.decidedMeanwhile(event.caseNumber(), matter.id());
                    processes.end(PROCESS, CaseVariables.MATTER_ID, matter.id(), "decided meanwhile");
                });
    }
}
