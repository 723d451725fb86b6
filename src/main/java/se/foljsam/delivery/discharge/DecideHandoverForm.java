package se.foljsam.delivery.discharge;

import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * What becomes of an order that the discharge support team hands over: {@code decide-handover.form} (D9, D10).
 *
 * @param outcome a word of {@link Handover.State}; which of them there are to choose between follows from how the service was granted
 * @param unitCode the home care unit that the person has chosen, if the order moves
 * @param contact whether the handler has talked with the person before the order moves
 * @param homeCare whether home care follows, if the team's order ends
 * @param note the handler's judgement, or how the person confirmed
 */
record DecideHandoverForm(String outcome, String unitCode, Contact contact, HomeCare homeCare, String note)
        implements Checked {

    /** Before the order moves (D10). */
    enum Contact {
        CONTACTED,
        NOT_NEEDED
    }

    /** After a simplified decision (D9). */
    enum HomeCare {
        ORDERED,
        NOT_NEEDED
    }

    Handover.State state() {
        return Handover.State.valueOf(outcome);
    }

    @Override
    public void check(Problems problems) {
        boolean moves = Handover.State.MOVED.name().equals(outcome);
        boolean ends = Handover.State.ENDED.name().equals(outcome);
        problems.requireIf(moves, "unitCode", unitCode, "behöver väljas.");
        problems.requireIf(moves, "contact", contact, "behöver väljas.");
        problems.requireIf(ends, "homeCare", homeCare, "behöver väljas.");
    }
}
