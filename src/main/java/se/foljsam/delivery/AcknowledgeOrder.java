package se.foljsam.delivery;

import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Whether an order came right: {@code acknowledge-order.form} (D3, D4). */
record AcknowledgeOrder(Answer answer, String unclear) implements Checked {

    /** What the unit says of the order; the gateway's words. */
    enum Answer {
        ACKNOWLEDGED,
        RETURNED
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                answer == Answer.RETURNED, "unclear", unclear, "behöver fyllas i när uppdraget lämnas tillbaka.");
    }
}
