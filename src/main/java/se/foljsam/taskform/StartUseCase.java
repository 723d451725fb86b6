package se.foljsam.taskform;

import se.foljsam.platform.FormDoor;

/**
 * What stands behind a start form. A start form shows no data, so there is nothing to open.
 *
 * @param <R> the form's record: its components are exactly the form's input fields
 */
public interface StartUseCase<R extends Record> {

    /** Registers what came in and answers with the case it belongs to, new or already open. */
    FormDoor.Started start(String userId, R typed);
}
