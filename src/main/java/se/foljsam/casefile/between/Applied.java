package se.foljsam.casefile.between;

import java.time.LocalDate;

/** What other rooms need of an application. The actualisation room answers. */
public interface Applied {

    /** The day it came in: from then on the party waits for a decision (L1). */
    LocalDate receivedOn(long applicationId);

    /** Whether the leaflet on how home care works was handed over (A7). */
    boolean isLeafletHandedOver(long applicationId);

    /** The leaflet was handed over at the investigation talk (A7). */
    void leafletHandedOver(long applicationId);
}
