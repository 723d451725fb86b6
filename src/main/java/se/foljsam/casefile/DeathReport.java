package se.foljsam.casefile;

import java.time.LocalDate;

/** Ends what goes on in the case of a person who has died (I3). The closure room answers. */
public interface DeathReport {
    /** To be called once the death is confirmed: what is cancelled cannot be brought back. */
    void confirmed(String caseNumber, LocalDate diedOn, String by);
}
