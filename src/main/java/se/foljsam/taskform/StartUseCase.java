package se.foljsam.taskform;

import java.util.List;
import java.util.Map;
import se.foljsam.platform.FormDoor;

/**
 * What stands behind a start form. A start form shows no data, so there is nothing to open; only its choices may come from the case file.
 *
 * @param <R> the form's record: its components are exactly the form's input fields
 */
public interface StartUseCase<R extends Record> {

    /** The choices that fields of the form take from {@code valuesKey}, by that name: they are written into the form when it is asked for. */
    default Map<String, List<FormView.Choice>> choices() {
        return Map.of();
    }

    /** Registers what came in and answers with the case it belongs to, new or already open. */
    FormDoor.Started start(String userId, R typed);
}
