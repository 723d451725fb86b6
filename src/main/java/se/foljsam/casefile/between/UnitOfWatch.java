package se.foljsam.casefile.between;

import java.util.Optional;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.WatchKind;

/** Which unit a watch waits for, said by the phase that keeps what the watch is about. */
public interface UnitOfWatch {

    /** The unit; empty if this phase does not answer for the kind, or if no unit is waited for. */
    Optional<ProviderUnit> unitOf(WatchKind kind, long subjectId);
}
