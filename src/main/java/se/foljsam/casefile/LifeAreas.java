package se.foljsam.casefile;

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
}
