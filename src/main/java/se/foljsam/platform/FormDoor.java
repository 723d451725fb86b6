package se.foljsam.platform;

import java.util.Map;

/** What stands behind the engine's form service: gives forms their data and receives what was typed. Called inside the step's one transaction. */
public interface FormDoor {
    /** Form data of a task that the user may read. */
    Map<String, Object> open(SeenTask seen, String userId);

    /** Checks and carries out a submission; the facts go on to the gateways. */
    Facts submit(SeenTask seen, String userId, Map<String, Object> typed);

    /** Checks and carries out a start. */
    Started start(String definitionId, String userId, Map<String, Object> typed);

    /** A start form as it is shown: with the choices that the case file gives. */
    byte[] startForm(String definitionId, byte[] form);

    /** Who finished this task, if it is known. */
    String finishedBy(String taskId);

    /**
     * The answer to a start.
     *
     * @param caseNumber business key of the instance to start, or of the running one that answers
     * @param existing the start was doubled, or the person is led to the open case: no new instance
     */
    record Started(String caseNumber, Facts facts, boolean existing) {}
}
