package se.foljsam.casefile.between;

import java.util.Optional;

/** Something other than an open matter that keeps a case from being closed. A phase that has such things answers for them. */
public interface HoldsCaseOpen {

    /** In Swedish, what is pending in this case; empty if nothing. */
    Optional<String> pendingIn(long careCaseId);
}
