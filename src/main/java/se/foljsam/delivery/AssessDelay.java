package se.foljsam.delivery;

import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Why a service is not executed within the limit and what is done about it: {@code assess-delay.form} (E5, E6). */
record AssessDelay(String cause, Measure measure, EndGround endGround, String assessment) implements Checked {

    /** What the handler does. */
    enum Measure {
        TELL_TO_EXECUTE,
        REASSESS,
        END
    }

    /** Why a service may end without having begun. The provider's delay is no such reason (L6). */
    enum EndGround {
        NO_NEED,
        OWN_WISH
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                measure == Measure.END,
                "endGround",
                endGround,
                "behöver väljas. En försening hos utföraren är aldrig skäl att avsluta insatsen: låt den då vara kvar och begär att den verkställs.");
    }
}
