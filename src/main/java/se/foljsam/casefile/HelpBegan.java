package se.foljsam.casefile;

import java.time.LocalDate;
import java.util.Optional;

/** Help that began before its decision: the grant is then valid from that day (C6). The actualisation room answers. */
public interface HelpBegan {

    /** The day help began on an application; empty if it waits for the decision, as it does by rule. */
    Optional<LocalDate> of(Long applicationId);
}
