package se.foljsam.platform;

import java.util.Map;

/** How early a task comes in every queue. The case file answers, asked when the task is made. */
public interface TaskPriority {
    /** Where the engine itself puts a task: what is above it is urgent. */
    int ORDINARY = 50;

    /**
     * The engine's number: the higher, the earlier.
     *
     * @param ids the case file's ids in the task's scope, by variable name; null where there is none
     */
    int of(Map<String, Long> ids);
}
