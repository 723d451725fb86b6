package se.foljsam.letter;

import java.time.LocalDate;
import se.foljsam.casefile.between.DecisionReceipt.Proof;
import se.foljsam.letter.DecisionNotification.Way;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** When the person received a decision, or that it was sent once more: {@code record-receipt.form} (L4). */
record RecordReceiptForm(Outcome outcome, LocalDate receivedOn, Proof proof, Way way, LocalDate sentOn, String note)
        implements Checked {

    /** Whether the person has the decision. */
    enum Outcome {
        RECEIVED,
        SENT_AGAIN
    }

    @Override
    public void check(Problems problems) {
        boolean received = outcome == Outcome.RECEIVED;
        problems.requireIf(
                received, "receivedOn", receivedOn, "behöver fyllas i: från den dagen räknas tiden för överklagande.");
        problems.requireIf(received, "proof", proof, "behöver väljas: hur dagen är känd.");
        problems.requireIf(
                received && proof == Proof.ASSUMED,
                "note",
                note,
                "behöver fyllas i när dagen är antagen: vilken rutin som ger den.");
        problems.requireIf(!received, "way", way, "behöver väljas när beslutet är skickat igen.");
        problems.requireIf(!received, "sentOn", sentOn, "behöver fyllas i när beslutet är skickat igen.");
        problems.addIf(
                !received && way == Way.HANDED_OVER,
                "way",
                "kan inte vara överlämnat: svara då att den enskilde har fått beslutet.");
    }
}
