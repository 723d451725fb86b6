package se.foljsam.delivery;

import java.time.LocalDate;
import java.util.Optional;
import se.foljsam.casefile.DecisionBook.DecisionInForce;

/**
 * The days on which a service may have begun, all inclusive: not before the decision counts, not after its last day, not in the future (E1, C6).
 *
 * @param earliest the order's first day, which may lie before the day of decision; the day of decision if the order has none
 * @param lastDay the order's last day; null if until further notice
 */
record StartWindow(LocalDate earliest, LocalDate lastDay, LocalDate today) {

    static StartWindow of(ServiceOrder order, DecisionInForce decision, LocalDate today) {
        return new StartWindow(
                order.validFrom() == null ? decision.decidedOn() : order.validFrom(), order.validTo(), today);
    }

    /** In Swedish, why the service cannot have begun that day; empty if it can. */
    Optional<String> refuses(LocalDate day) {
        if (day.isBefore(earliest)) {
            return Optional.of("kan inte vara före " + earliest + ", då beslutet börjar gälla.");
        }
        if (day.isAfter(today)) {
            return Optional.of("kan inte ligga i framtiden.");
        }
        if (lastDay != null && day.isAfter(lastDay)) {
            return Optional.of("kan inte vara efter beslutets sista dag, " + lastDay + ".");
        }
        return Optional.empty();
    }
}
