package se.foljsam.decision.appeal;

import java.time.LocalDate;
import java.util.Optional;
import se.foljsam.deadline.calendar.SwedishTime;
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

    /**
     * A judgment is appealed after its day and not ahead of today; that nobody has appealed it is known when the time is over.
     *
     * @param over the last day to appeal; empty if it is not waited for any more
     */
    void check(LocalDate judgedOn, Optional<LocalDate> over, LocalDate today, Problems problems) {
        if (isAppealed() && appealedOn != null) {
            problems.addIfAhead("appealedOn", appealedOn, today);
            problems.addIf(appealedOn.isBefore(judgedOn), "appealedOn", "kan inte vara före domens dag.");
        }
        problems.addIf(
                !isAppealed() && over.filter(today::isBefore).isPresent(),
                "outcome",
                "går att svara %s, när tiden är ute. Är den ute tidigare: flytta bevakningen på ärendets sida."
                        .formatted(over.map(SwedishTime::written).orElse("")));
    }
}
