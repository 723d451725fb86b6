package se.foljsam.deadline;

import java.util.Optional;

/** Gives the facts of the watches that a phase answers for, when a model asks for a date that is not watched yet. */
public interface WatchFacts {

    /** The facts; empty if this phase does not answer for the kind. */
    Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId);
}
