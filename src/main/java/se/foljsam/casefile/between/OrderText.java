package se.foljsam.casefile.between;

import java.time.Instant;
import java.util.List;

/** What an order says to its unit: all of it, and nothing else of the case (J3, D8). The delivery room answers. */
public interface OrderText {

    /** A line of the order: what is stated, and the statement. */
    record Line(String label, String text) {}

    /**
     * An order as it stands now.
     *
     * @param edition what tells this text of the order from an earlier or later one: it changes when the order is revised or its period moves
     * @param sentBy user id
     */
    record Ordered(
            long orderId,
            String caseNumber,
            String service,
            boolean urgent,
            String unitCode,
            String unit,
            int revision,
            String edition,
            Instant sentAt,
            String sentBy,
            List<Line> lines) {

        public Ordered {
            lines = List.copyOf(lines);
        }
    }

    Ordered of(long orderId);
}
