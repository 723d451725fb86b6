package se.foljsam.delivery.pause;

import java.time.LocalDate;

/** That a pause's first day was corrected, and what it had been. */
record PauseCorrection(LocalDate awayFromBefore, String reason, LocalDate correctedOn, String correctedBy) {}
