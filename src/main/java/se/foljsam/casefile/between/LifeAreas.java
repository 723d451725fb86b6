package se.foljsam.casefile.between;

import java.util.List;

/** Life areas as they were investigated before a decision (K1). The investigation room answers. */
public interface LifeAreas {

    /**
     * One life area; states are on the ICF scale: 0 to 4, 8 not specified, 9 not applicable.
     *
     * @param currentState as it was when investigated
     * @param intendedState what the help aims at
     */
    record InvestigatedState(String lifeArea, int currentState, int intendedState) {}

    /** The areas of the newest version of the investigation that this decision rests on; empty if it rests on none. */
    List<InvestigatedState> of(long decisionId);

    /**
     * What was found in one life area: what a decision, its goals and its orders rest on (B6, B8, D8).
     *
     * @param manages in Swedish, whether the person manages parts of it
     * @param support in Swedish, the kinds of support needed
     * @param goal the person's own goal in the area; null if none was set
     */
    record InvestigatedNeed(
            String lifeArea,
            String needs,
            String resources,
            String manages,
            String support,
            String goal,
            int currentState,
            int intendedState) {}

    /** What the newest version of a matter's investigation found, area by area; empty if nothing is investigated yet. */
    List<InvestigatedNeed> needsIn(long matterId);

    /** Whether a goal says nothing but what the law says of everyone (B8): the municipality's table of the law's words tells. */
    boolean repeatsTheLaw(String goal);
}
