package se.foljsam.casefile;

import java.time.LocalDate;

/** Tells that a person's need has changed (H1, H2, H7). The follow-up room answers. */
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

    /**
     * What somebody tells.
     *
     * @param orderId the order in which the extra help is given; null only for {@link Kind#OTHER}
     * @param helpBeganOn first day of extra help, which is day 1; null for {@link Kind#OTHER}
     */
    record Told(String caseNumber, Long orderId, Kind kind, LocalDate helpBeganOn, String description, String by) {}

    /**
     * Registers it. Urgent help that is told of too late is registered all the same, and the lateness is said where the need is assessed.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Told} that cannot be as it is
     */
    void report(Told told);
}
