package se.foljsam.casefile;

import java.time.LocalDate;

/** Tells that a person's need has changed, or that the person asks for changed support (H1 to H3, H5, H7, B12): one way in. The follow-up room answers. */
public interface ChangedNeedReport {
    /** How urgent it is and how long it is expected to last. */
    enum Kind {
        /** Urgent and lasting: help has begun and will be needed (H1). */
        LASTING,
        /** Urgent and temporary: help is given without a decision for some days (H2). */
        TEMPORARY,
        /** Anything else (H5, H7). */
        OTHER
    }

    /** Who asked, or saw it. */
    enum Origin {
        /** The provider's staff has seen it (H1, H2, H7). */
        STAFF,
        /** The person asks for changed support or an ending, by itself or through the provider (H5). */
        PERSON,
        /** The person's legal representative asks (H5). */
        REPRESENTATIVE,
        /** Extra help was put in on call (H3). */
        ON_CALL,
        /** A relative or somebody else. */
        OTHER
    }

    /** With whom the unit went through what has changed (H7, B12). */
    enum TalkedOver {
        PERSON,
        REPRESENTATIVE,
        NOBODY
    }

    /**
     * What somebody tells.
     *
     * @param orderId the order in which the extra help is given; null only for {@link Kind#OTHER}
     * @param helpBeganOn first day of extra help, which is day 1; null for {@link Kind#OTHER}
     * @param description what has changed, against the need in the order
     * @param talkedOver null unless the provider saw it itself or learnt it from the on-call service
     * @param notTalkedOverWhy why nobody was asked; null if somebody was
     */
    record Told(
            String caseNumber,
            Long orderId,
            Kind kind,
            LocalDate helpBeganOn,
            String description,
            Origin origin,
            TalkedOver talkedOver,
            String notTalkedOverWhy,
            String by) {}

    /**
     * Registers it. Urgent help that is told of too late is registered all the same, and the lateness is said where the need is assessed.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Told} that cannot be as it is
     */
    void report(Told told);
}
