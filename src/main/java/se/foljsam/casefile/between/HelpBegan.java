package se.foljsam.casefile.between;

import java.time.LocalDate;
import java.util.Optional;

/** Help that began before its decision: the grant is then valid from that day (C6). Each phase answers for what it keeps: help granted on call, urgent lasting help, temporary help from the fourth day. */
public interface HelpBegan {

    /** The first day that a grant on this application may count from; empty if it waits for the decision, as it does by rule. */
    Optional<LocalDate> of(Long applicationId);
}
