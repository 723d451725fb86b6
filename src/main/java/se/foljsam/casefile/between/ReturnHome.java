package se.foljsam.casefile.between;

import java.time.LocalDate;
import java.util.Optional;

/** A return home from hospital as it was planned when what came in was actualised (A6, C8, C12). The actualisation room answers. */
public interface ReturnHome {

    /** How a discharge support team comes in, if it does. */
    enum Support {
        NONE,
        /** The decision grants the team itself (C8). */
        SIMPLIFIED,
        /** Home care is decided in the ordinary way and the team carries it out first (C12). */
        ORDINARY
    }

    /**
     * What is planned.
     *
     * @param homeOn the planned day; null if it is not known yet
     * @param team code of the discharge support team; null without one
     */
    record Planned(LocalDate homeOn, Support support, String team) {}

    /** What is planned for a person in hospital; empty for one who is at home. */
    Optional<Planned> plannedFor(Long applicationId);
}
