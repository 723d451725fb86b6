package se.foljsam.casefile;

import java.time.LocalDate;

/** What a unit could not carry out as planned (E12). The delivery room answers. */
public interface NotDoneAsPlanned {
    /** How much of what was planned. */
    enum Extent {
        WHOLLY,
        PARTLY
    }

    /**
     * One occasion.
     *
     * @param cause code of a {@code not_done_cause}
     * @param causeNote null if the cause says it all; needed for OTHER
     * @param measure what was done instead, or so that it does not happen again
     */
    record NotDone(
            LocalDate happenedOn,
            Extent extent,
            String what,
            String cause,
            String causeNote,
            String measure,
            String registeredBy) {}

    /**
     * Documents it in the unit's own journal. Nobody else is told.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link NotDone} that cannot be as it is
     */
    void register(long orderId, NotDone notDone);
}
