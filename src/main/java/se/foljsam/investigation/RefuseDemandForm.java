package se.foljsam.investigation;

import java.time.LocalDate;

/**
 * The demand for a decision is refused: {@code refuse-demand.form} (L1). While it is not submitted the other answer is open: to decide the matter in time.
 *
 * @param toldOn the day on which the party is told of it
 */
record RefuseDemandForm(String reasons, String appealInformation, LocalDate toldOn) {}
