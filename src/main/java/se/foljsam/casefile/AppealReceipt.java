package se.foljsam.casefile;

import java.time.LocalDate;

/** Takes in an appeal against a decision (C3). The decision room answers. */
public interface AppealReceipt {
    /**
     * @param receivedOn the day it came to the authority
     * @param decisionReceivedOn the day the person got the decision, from which the three weeks are counted
     */
    void receive(
            String caseNumber,
            long decisionId,
            LocalDate receivedOn,
            LocalDate decisionReceivedOn,
            String asked,
            String by);
}
