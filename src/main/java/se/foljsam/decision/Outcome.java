package se.foljsam.decision;

/** A decision's legal outcome, in Swedish as the law names it. */
enum Outcome {
    BIFALL,
    DELAVSLAG,
    AVSLAG,
    AVVISNING,
    AVSKRIVNING;

    /** Whether anything is granted. */
    boolean grants() {
        return this == BIFALL || this == DELAVSLAG;
    }

    /** Whether anything applied for is refused, and so needs reasons and can be appealed (C3). */
    boolean refuses() {
        return this == DELAVSLAG || this == AVSLAG || this == AVVISNING;
    }
}
