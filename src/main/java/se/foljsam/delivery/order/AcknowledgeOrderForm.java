package se.foljsam.delivery.order;

import java.time.LocalDate;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * Whether an order came right: {@code acknowledge-order.form} (D3, D4, E11).
 *
 * @param refusal why the unit cannot take the order at all
 * @param plannedStart the day the unit plans to begin; empty while the return home is not known
 * @param roughPlan how, roughly, before anything is scheduled
 */
public record AcknowledgeOrderForm(
        Answer answer, String unclear, String refusal, LocalDate plannedStart, String roughPlan) implements Checked {

    /** What the unit says of the order; the gateway's words. */
    public enum Answer {
        ACKNOWLEDGED,
        RETURNED,
        REFUSED
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                answer == Answer.RETURNED, "unclear", unclear, "behöver fyllas i när uppdraget lämnas tillbaka.");
        problems.requireIf(
                answer == Answer.REFUSED, "refusal", refusal, "behöver fyllas i när enheten inte kan ta uppdraget.");
    }
}
