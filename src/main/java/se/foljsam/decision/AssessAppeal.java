package se.foljsam.decision;

/** What the board does with an appeal: {@code assess-appeal.form} (C3, C10). */
record AssessAppeal(Outcome outcome, String reconsideration) {

    /** Handed over to the court, changed by the board itself (and handed over), or dismissed as too late. */
    enum Outcome {
        HANDED_OVER,
        CHANGED,
        DISMISSED
    }
}
