package se.foljsam.taskform;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the text on top of every form, in Markdown: whose case this is, or by when and why then. Each room that knows something adds its own; {@code @Order} gives their order.
 */
public interface HeaderLine {

    /**
     * The line for this task; empty if there is nothing to say.
     *
     * @param due the task's due instant, or null
     */
    Optional<Line> of(TaskAtHand task, String processInstanceId, Instant due);

    /**
     * What is said.
     *
     * @param source where that stands, for whoever asks why; empty if there is nothing to add
     */
    record Line(Markdown text, String source) {
        /** What needs no source. */
        public static Line of(Markdown text) {
            return new Line(text, "");
        }
    }
}
