package se.foljsam.casefile;

import java.time.LocalDate;

/** Need of an end-of-life watch (vak), which is health care: licensed staff decide, and no service is ordered (H6). The delivery room answers. */
public interface EndOfLifeWatch {

    /**
     * That the responsible care provider was contacted.
     *
     * @param careProvider who was reached, and where
     * @param standpoint what licensed staff decided; null if not known yet
     */
    record Contacted(LocalDate contactedOn, String careProvider, String need, String standpoint, String by) {}

    /**
     * Documents it in the unit's own journal. It begins nothing, and the handler has nothing to decide.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Contacted} that cannot be as it is
     */
    void document(long orderId, Contacted contacted);
}
