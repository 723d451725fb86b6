package se.foljsam.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.foljsam.deadline.calendar.SwedishCalendar;

/**
 * When a decision is followed up next (G4): the earliest of the first follow-up of a new case (G3), the interval since the last (G1, G2), the end less its lead (G19), and the handler's own date.
 *
 * <p>What already lies on or before the last follow-up is past, and one held a few days early is that of the end: a visit made in time is not asked for again. Nothing after the last day of the decision is planned: what is left then is a new application (G21). A decision shorter than its
 * lead is followed up on the day it counts from, never before it.
 */
final class NextFollowUp {
    private final DeadlineTable table;
    private final SwedishCalendar calendar;

    NextFollowUp(DeadlineTable table, SwedishCalendar calendar) {
        this.table = table;
        this.calendar = calendar;
    }

    /**
     * A date and why it is that.
     *
     * @param words the reason in Swedish, with rule and source
     */
    record Candidate(LocalDate date, String words, DeadlineRow row) {}

    /** The next follow-up; empty if the decision ends before one is due. */
    Optional<Candidate> of(DeadlineFacts facts) {
        List<Candidate> candidates = new ArrayList<>();
        LocalDate last = facts.lastHeldOn();
        LocalDate begun = facts.day(StartEvent.FIRST_EXECUTION);
        DeadlineRow first = table.row(Period.FOLLOW_UP_FIRST, facts);
        if (last == null && first.unit() != DeadlineRow.Unit.NONE) {
            candidates.add(candidate(first.after(first.start(facts), calendar), first));
        }
        DeadlineRow interval = table.row(Period.FOLLOW_UP_INTERVAL, facts);
        candidates.add(candidate(interval.after(last == null ? begun : last, calendar), interval));
        if (facts.validTo() != null) {
            DeadlineRow lead = table.row(Period.FOLLOW_UP_LEAD, facts);
            LocalDate before = lead.before(facts.validTo(), calendar);
            if (last == null || last.isBefore(before.minusDays(daysEarly(facts, lead)))) {
                candidates.add(beforeTheEnd(before.isBefore(begun) ? begun : before, lead));
            }
        }
        if (facts.ownDate() != null) {
            candidates.add(new Candidate(facts.ownDate(), "handläggarens egen dag (G4)", interval));
        }
        return candidates.stream()
                .filter(candidate -> last == null || candidate.date().isAfter(last))
                .filter(candidate ->
                        facts.validTo() == null || !candidate.date().isAfter(facts.validTo()))
                .min(Comparator.comparing(Candidate::date));
    }

    /** How many days early the follow-up before the end may be held: once its task has appeared, and no more than as long again before the end. */
    private long daysEarly(DeadlineFacts facts, DeadlineRow lead) {
        return Math.min(table.row(WatchKind.FOLLOW_UP, facts).steps().preparation(), lead.amount());
    }

    private static Candidate candidate(LocalDate date, DeadlineRow row) {
        return new Candidate(date, row.because(), row);
    }

    private static Candidate beforeTheEnd(LocalDate date, DeadlineRow lead) {
        return new Candidate(
                date,
                "%s före %s (%s, %s)"
                        .formatted(
                                lead.period(),
                                lead.countedFrom().words(),
                                lead.origin().source(),
                                lead.origin().ruleId()),
                lead);
    }
}
