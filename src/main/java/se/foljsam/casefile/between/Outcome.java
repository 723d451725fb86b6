package se.foljsam.casefile.between;

import se.foljsam.platform.Spoken;

/** A decision's legal outcome, in Swedish as the law names it. */
public enum Outcome implements Spoken {
    BIFALL("Bifall"),
    DELAVSLAG("Delvis bifall"),
    AVSLAG("Avslag"),
    AVVISNING("Avvisning"),
    AVSKRIVNING("Avskrivning");

    private final String swedish;

    Outcome(String swedish) {
        this.swedish = swedish;
    }

    /** As people read it. */
    @Override
    public String swedish() {
        return swedish;
    }

    /** Whether anything is granted. */
    public boolean grants() {
        return this == BIFALL || this == DELAVSLAG;
    }

    /** Whether anything applied for is refused, and so needs reasons and can be appealed (C3). */
    public boolean refuses() {
        return this == DELAVSLAG || this == AVSLAG || this == AVVISNING;
    }
}
