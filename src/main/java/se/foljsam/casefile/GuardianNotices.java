package se.foljsam.casefile;

import java.time.LocalDate;

/** A person needs a legal guardian: the chief guardian is told (L16). The actualisation room keeps it; any step may find the need. */
public interface GuardianNotices {

    /** Whether a notice waits to be sent in the case. */
    boolean waitsIn(String caseNumber);

    /**
     * Registers the need.
     *
     * @param sentOn the day the chief guardian was told; null if that is still to be done: the handler then gets a task with a watch
     */
    void needed(String caseNumber, String reason, LocalDate sentOn, String by);
}
