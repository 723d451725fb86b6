package se.foljsam.followup.meeting;

import se.foljsam.followup.meeting.HoldFollowUpForm.Fulfilment;

/**
 * A life area's functional state as a follow-up described it anew, held against the intended one (G9, G11, K1). ICF scale: 0 to 4, 8 not specified, 9 not applicable.
 *
 * @param lastState as the last follow-up, or the investigation, described it
 * @param proposedFulfilment what the scale says
 * @param fulfilment what the handler decided
 */
record AreaState(
        String lifeArea,
        int lastState,
        int intendedState,
        int stateNow,
        Fulfilment proposedFulfilment,
        Fulfilment fulfilment) {
    private static final int HIGHEST_ON_SCALE = 4;

    /**
     * How far the goal is reached by the scale: a proposal. States that are not specified or not applicable are never computed with.
     *
     * @param start the state when it was investigated
     */
    static Fulfilment proposed(int start, int intended, int now) {
        if (start > HIGHEST_ON_SCALE || intended > HIGHEST_ON_SCALE || now > HIGHEST_ON_SCALE) {
            return Fulfilment.NOT_ASSESSED;
        }
        if (now <= intended) {
            return Fulfilment.REACHED;
        }
        return now < start ? Fulfilment.PARTLY : Fulfilment.NOT_REACHED;
    }
}
