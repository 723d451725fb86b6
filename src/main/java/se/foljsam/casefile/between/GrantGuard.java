package se.foljsam.casefile.between;

import java.util.List;
import java.util.Optional;

/**
 * Stands before every way to make less of a favourable decision in force, or to end it (G22, L6). Which ground is open follows from the decision's regime: until further notice under today's act, time-limited or
 * older, LSS. Without a ground the way is closed, and the answer says why. The decision room answers.
 */
public interface GrantGuard {
    /** On what a grant can be made less or ended. */
    enum Ground {
        MATERIAL_CHANGE,
        REVOCATION_CLAUSE,
        REASSESSMENT_CLAUSE,
        MISLEADING_INFORMATION,
        URGENT_SAFETY,
        PERIOD_OVER,
        OWN_WISH,
        DEATH,
        COURT
    }

    /**
     * A ground that is open for a service.
     *
     * @param swedish as people read it, with the section
     * @param takesEfforts whether what was done to motivate the person has to be told (I6)
     * @param againstTheWill whether it holds also when the person does not want it; it then takes a decision, and a party who has been heard (L2)
     */
    record Open(Ground ground, String swedish, boolean takesEfforts, boolean againstTheWill) {}

    /** What is open for this granted service today. */
    List<Open> openFor(long decidedServiceId);

    /** In Swedish, why this ground cannot carry it, to follow on a field's name; empty if it can. */
    Optional<String> closed(long decidedServiceId, Ground ground);
}
