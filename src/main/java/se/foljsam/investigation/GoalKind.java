package se.foljsam.investigation;

import se.foljsam.platform.Spoken;

/** What the two states of a life area make of its goal (B4). A state that is not specified or not applicable is never computed with. */
enum GoalKind implements Spoken {
    IMPROVE("förbättra"),
    MAINTAIN("bibehålla"),
    /** Worse than now is aimed at: needs a written reason. */
    ACCEPT_WORSE("sämre än nu"),
    NOT_COMPARABLE("går inte att jämföra");

    private static final int HIGHEST_ON_SCALE = 4;
    private final String swedish;

    GoalKind(String swedish) {
        this.swedish = swedish;
    }

    @Override
    public String swedish() {
        return swedish;
    }

    /** Of states on the ICF scale: 0 to 4, 8 not specified, 9 not applicable. */
    static GoalKind of(int current, int intended) {
        if (current > HIGHEST_ON_SCALE || intended > HIGHEST_ON_SCALE) {
            return NOT_COMPARABLE;
        }
        if (intended == current) {
            return MAINTAIN;
        }
        return intended < current ? IMPROVE : ACCEPT_WORSE;
    }
}
