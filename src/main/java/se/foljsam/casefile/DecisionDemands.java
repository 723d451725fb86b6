package se.foljsam.casefile;

import java.time.LocalDate;
import java.util.List;

/** Takes in the party's demand that a matter is decided (L1, FL 12). The investigation room answers. */
public interface DecisionDemands {

    /**
     * A matter in which the party waits for a decision.
     *
     * @param from the first day on which it can be demanded
     * @param used whether it has been demanded; it can be once
     */
    record Waiting(long matterId, LocalDate appliedOn, LocalDate from, boolean used) {}

    /** The matters of a case that somebody applied for and that are not decided. */
    List<Waiting> in(long careCaseId);

    /**
     * The party has demanded in writing that the matter is decided.
     *
     * @param receivedOn the day it came to the authority, from which the time is counted
     * @throws se.foljsam.taskform.Rejected at {@code matterId}, {@code receivedOn} or {@code demand}
     */
    void receive(String caseNumber, long matterId, LocalDate receivedOn, String demand, String by);
}
