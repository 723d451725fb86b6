package se.foljsam.decision.appeal;

import java.time.LocalDate;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Whether a judgment was appealed in turn: {@code watch-judgment.form} (C11). */
record WatchJudgmentForm(Outcome outcome, LocalDate appealedOn, String court, String note) implements Checked {

    /** Nobody appealed it, or who did. */
    enum Outcome {
        FINAL,
        APPEALED_BY_PERSON,
        APPEALED_BY_BOARD
    }

    boolean isAppealed() {
        return outcome != Outcome.FINAL;
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(isAppealed(), "appealedOn", appealedOn, "behöver fyllas i när avgörandet överklagas.");
        problems.requireIf(isAppealed(), "court", court, "behöver fyllas i: vilken domstol som har målet nu.");
    }
}
