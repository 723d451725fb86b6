package se.foljsam.casefile.between;

import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;

/** Tells which provider unit has an order. The delivery room answers. */
public interface UnitOfOrder {
    ProviderUnit unitOf(long orderId);
}
