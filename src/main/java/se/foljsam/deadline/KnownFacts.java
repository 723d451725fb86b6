package se.foljsam.deadline;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the phases know of the watched, whichever of them it belongs to. */
@Component
class KnownFacts {
    private final ObjectProvider<WatchFacts> phases;

    KnownFacts(ObjectProvider<WatchFacts> phases) {
        this.phases = phases;
    }

    /** The facts as they are now; empty if no phase answers for the kind. */
    Optional<DeadlineFacts> of(WatchKind kind, long subjectId) {
        return phases.stream()
                .map(phase -> phase.factsFor(kind, subjectId))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
