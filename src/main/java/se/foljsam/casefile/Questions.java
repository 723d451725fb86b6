package se.foljsam.casefile;

import java.time.Instant;
import java.util.List;

/** Questions between a case's handler and a unit that has an order in the case (H4). The follow-up room answers. */
public interface Questions {

    /**
     * A question with its answer.
     *
     * @param toUnit whether the unit answers; otherwise the handler
     * @param answer null until answered, and for one that fell
     */
    record Asked(
            Instant askedAt,
            String askedBy,
            boolean toUnit,
            String question,
            boolean isOpen,
            String answer,
            String answeredBy,
            Instant answeredAt) {}

    /**
     * The handler asks the unit that has the order.
     *
     * @throws se.foljsam.taskform.Rejected by field (orderId, question)
     */
    void askUnit(String caseNumber, long orderId, String question, String by);

    /**
     * The unit that has the order asks the case's handler.
     *
     * @throws se.foljsam.taskform.Rejected by field (question)
     */
    void askHandler(long orderId, String question, String by);

    /** Every question about an order between the handler and this unit, oldest first. A unit that had the order before keeps its own. */
    List<Asked> about(long orderId, String unitCode);
}
