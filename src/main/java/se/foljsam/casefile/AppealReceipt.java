package se.foljsam.casefile;

import java.time.LocalDate;

/** Takes in an appeal against a decision (C3, L4). The decision room answers. */
public interface AppealReceipt {
    /** Who has handed in the appeal. Whether that person may appeal is for the court to say; the board only notes it. */
    enum Appellant {
        PERSON,
        AGENT,
        LEGAL_REPRESENTATIVE,
        OTHER
    }

    /** Whether an agent has shown a power of attorney (L17). */
    enum PowerOfAttorney {
        SHOWN,
        ASKED_FOR,
        MISSING
    }

    /**
     * An appeal as it came in.
     *
     * @param receivedOn the day it came to the authority
     * @param decisionReceivedOn the day the party got the decision; null if it is recorded already, or not known
     * @param appellant name of who appeals, where it is not the person
     * @param powerOfAttorney for an agent; otherwise null
     * @param asked what is to be changed
     * @param newCircumstances what is new since the decision (C10); null if nothing
     */
    record Came(
            String caseNumber,
            long decisionId,
            LocalDate receivedOn,
            LocalDate decisionReceivedOn,
            Appellant by,
            String appellant,
            PowerOfAttorney powerOfAttorney,
            String asked,
            String newCircumstances,
            String registeredBy) {}

    /**
     * Registers an appeal and gives the handler the task to check its time. A case that was closed meanwhile is opened again for it.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Came} that cannot be as it is
     */
    void receive(Came came);
}
