package se.foljsam.casefile.between;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;

/** Orders by the unit that has them, with nothing of the investigation (J3). The delivery room answers. */
public interface OrdersByUnit {

    /**
     * An order as a list of orders shows it.
     *
     * @param period in Swedish
     * @param hasEnded whether nothing more is to be done in it
     */
    record UnitsOrder(
            long orderId,
            String caseNumber,
            long decisionId,
            String service,
            ProviderUnit unit,
            String period,
            boolean hasEnded) {}

    /** The order; empty if there is none of that id. */
    Optional<UnitsOrder> order(long orderId);

    /** The order by which the service is given that day: this one, or the one that it has moved on to by then (D10, D11). */
    UnitsOrder givenBy(long orderId, LocalDate day);

    /** This order and every one before it that it goes on from at another unit. */
    List<Long> upTo(long orderId);

    /** Orders of a case that have not ended. */
    List<UnitsOrder> ofCase(long careCaseId);

    /** Every unit that has an order in the case or has had one, each once, in the order they came. */
    List<ProviderUnit> unitsEverIn(long careCaseId);

    /** Orders that have not ended at the units whose groups these are; other groups give nothing. */
    List<UnitsOrder> ofGroups(Collection<String> groups);
}
