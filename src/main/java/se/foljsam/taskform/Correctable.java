package se.foljsam.taskform;

/**
 * A use case whose submission can be corrected afterwards: as a new version with a reason, never by overwriting.
 *
 * @param <R> the form's record
 */
public interface Correctable<R extends Record> {

    /**
     * Keeps what was typed now as a new version beside the earlier one.
     *
     * @param task the task the earlier submission was made in, with the ids it had in scope
     */
    void correct(TaskAtHand task, R before, R now, String reason);

    /** Whether anybody at the unit that has the order corrects it, and not only the one who submitted it: who it was may be off duty, and the fees wait for nobody (E9). */
    default boolean isTheUnits() {
        return false;
    }
}
