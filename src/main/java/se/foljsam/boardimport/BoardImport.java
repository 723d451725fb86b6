package se.foljsam.boardimport;

import java.time.OffsetDateTime;

/**
 * An import as it stands: who checked and started it, when, and how far it is.
 *
 * @param lineCount lines of the file with something in them
 * @param toRead lines that may be read in, or were
 * @param done of them, those that are in
 * @param failed of them, those that could not be read in when their turn came
 * @param cases in which they are
 * @param bad lines with a problem, told by the check or by the run
 */
public record BoardImport(
        long id,
        String fileName,
        State state,
        int lineCount,
        String checkedBy,
        OffsetDateTime checkedAt,
        String startedBy,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        int toRead,
        int done,
        int failed,
        int cases,
        int bad) {
    /** Where an import stands. */
    public enum State {
        /** Nothing is read in yet. */
        CHECKED,
        RUNNING,
        DONE,
        /** Taken away, or left for a day: never read in. */
        DISCARDED
    }

    /** How much of it is through, in percent. */
    public int percent() {
        return toRead == 0 ? 100 : 100 * (done + failed) / toRead;
    }
}
