package se.foljsam.delivery.pause;

import java.time.LocalDate;

/** Whether a pause counts as an interruption of the execution, as the handler found that day (L7). */
record PauseRuling(boolean counts, String reason, LocalDate ruledOn, String ruledBy) {}
