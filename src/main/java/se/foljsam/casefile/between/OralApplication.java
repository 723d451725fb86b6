package se.foljsam.casefile.between;

import java.time.LocalDate;
import se.foljsam.casefile.matter.Law;

/** Takes an application made orally, at a follow-up for instance: received that day, investigated at once in the same case (G14, G21). The actualisation room answers. */
public interface OralApplication {
    /** Returns the application's id. */
    long receive(String caseNumber, Law law, String concerns, LocalDate receivedOn, String by);
}
