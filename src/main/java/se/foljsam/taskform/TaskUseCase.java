package se.foljsam.taskform;

import se.foljsam.platform.Facts;

/**
 * What stands behind a user task's form.
 *
 * <p>Both methods run inside the step's one transaction, after the engine's permission check and after the task was found to be the user's own; the engine is asked of without the
 * user's rights through {@code platform}.
 *
 * @param <R> the form's record: its components are exactly the form's input fields
 */
public interface TaskUseCase<R extends Record> {

    /** What the form shows: fields filled in beforehand, choices, and what its texts name. Changes nothing. */
    FormView<R> open(TaskAtHand task);

    /** Names everything that only the case file can tell is wrong, all of it at once, before {@link #submit}. Changes nothing. */
    default void check(TaskAtHand task, R typed, Problems problems) {}

    /**
     * Carries out the step with what was typed, which has passed the form's and the record's checks.
     *
     * @return the few facts that the gateways need
     * @throws se.foljsam.platform.FormRejected if the case file shows that it cannot be done; nothing is changed then
     */
    Facts submit(TaskAtHand task, R typed);
}
