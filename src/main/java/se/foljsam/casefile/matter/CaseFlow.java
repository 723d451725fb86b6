package se.foljsam.casefile.matter;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;

/** What a case's process is told of its matters: that one has opened, that nothing goes on any more, that something does again. */
@Component
class CaseFlow {
    private static final String NOTHING_ONGOING = "case.nothingOngoing";
    private final CaseMessages messages;
    private final CaseProcesses processes;

    CaseFlow(CaseMessages messages, CaseProcesses processes) {
        this.messages = messages;
        this.processes = processes;
    }

    /** Starts a matter's track. Everything the track will ever hold is declared in its own scope at once. */
    void start(String caseNumber, Matter matter, Matter.Start how, Facts known) {
        Map<String, Object> decided = known.asVariables();
        messages.open(
                "matter.opened",
                caseNumber,
                Facts.of(CaseVariables.MATTER_ID, matter.id())
                        .and(CaseVariables.MATTER_START, how.name())
                        .and(CaseVariables.INVESTIGATION_OUTCOME, null)
                        .and(CaseVariables.OUTCOME, null)
                        .and(CaseVariables.DECISION_ID, (Long) decided.get(CaseVariables.DECISION_ID.name()))
                        .and(CaseVariables.ORDERS, decided.get(CaseVariables.ORDERS.name()))
                        .and(CaseVariables.ONGOING, null));
    }

    /** The main flow stands at once where it waits while something goes on. */
    void beginOngoing(String caseNumber) {
        processes.beginMainFlow("case.imported", caseNumber, Facts.none());
    }

    /** The main flow must be waiting to hear it. */
    void tellNothingOngoing(String caseNumber) {
        messages.tellRoot(NOTHING_ONGOING, caseNumber);
    }

    boolean waitsForNothingOngoing(String caseNumber) {
        return messages.rootWaitsFor(NOTHING_ONGOING, caseNumber);
    }

    /**
     * The process goes on after it had ended.
     *
     * @param track the activity beside the main flow that takes care of what came in
     * @param declared every id and fact that the track will ever hold
     */
    void resume(String caseNumber, String track, Facts declared) {
        processes.resume(caseNumber, track, declared);
    }
}
