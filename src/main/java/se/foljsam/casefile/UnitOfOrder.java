package se.foljsam.casefile;

import se.foljsam.casefile.ProviderUnits.ProviderUnit;

/** Tells which provider unit has an order. The delivery room answers. */
public interface UnitOfOrder {
    ProviderUnit unitOf(long orderId);
}
