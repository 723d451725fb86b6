package se.foljsam.delivery.execution;

import se.foljsam.delivery.ending.HandlersEndings.NeverGround;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Why a service is not executed within the limit and what is done about it: {@code assess-delay.form} (E5, E6). */
record AssessDelayForm(String cause, Measure measure, NeverGround endGround, String assessment) implements Checked {

    /** What the handler does. */
    enum Measure {
        TELL_TO_EXECUTE,
        REASSESS,
        END
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
