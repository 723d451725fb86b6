package se.foljsam.delivery.order;

import java.time.Instant;

/**
 * What an order said from one revision on; never changed (D4, D5).
 *
 * @param clarification what the handler made clear; null unless the order had been returned
 */
public record OrderRevision(
        int revision,
        String unitCode,
        String extent,
        String need,
        String otherInformation,
        String clarification,
        Instant madeAt,
        String madeBy) {}
