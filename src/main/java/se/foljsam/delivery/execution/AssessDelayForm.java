package se.foljsam.delivery.execution;

import se.foljsam.delivery.ending.HandlersEndings.NeverGround;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Why a service is not executed within the limit and what is done about it: {@code assess-delay.form} (E5, E6). */
record AssessDelayForm(String cause, Measure measure, NeverGround endGround, String assessment) implements Checked {

    /** What the handler does. */
    enum Measure implements Spoken {
        TELL_TO_EXECUTE("Utföraren ska verkställa"),
        REASSESS("Beslutet omprövas"),
        END("Insatsen avslutas utan att ha verkställts");

        private final String swedish;

        Measure(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
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
