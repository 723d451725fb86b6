package se.foljsam.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.deadline.TableChange.Answer;
import se.foljsam.deadline.TableChange.Outcome;
import se.foljsam.deadline.TableChange.Subject;
import se.foljsam.deadline.calendar.SwedishCalendar;
import se.foljsam.deadline.calendar.SwedishTime;

/** The table of deadlines for those who read and change it: what it says to this municipality, and what a changed one would do before it is put in force. */
@Service
public class WhatIf {
    private final TableCheck inForce;
    private final DeadlineTable table;
    private final SwedishCalendar calendar;
    private final DeadlineProperties properties;
    private final OpenWatches open;
    private final KnownFacts facts;
    private final WatchText text;

    WhatIf(
            TableCheck tableInForce,
            DeadlineTable table,
            SwedishCalendar calendar,
            DeadlineProperties properties,
            OpenWatches open,
            KnownFacts facts,
            WatchText text) {
        this.inForce = tableInForce;
        this.table = table;
        this.calendar = calendar;
        this.properties = properties;
        this.open = open;
        this.facts = facts;
        this.text = text;
    }

    /**
     * A row that answers to this municipality.
     *
     * @param period with what it counts from
     * @param own whether it is the municipality's own, else that of {@code default}
     */
    public record Row(
            String rowId,
            String what,
            String when,
            String period,
            List<String> steps,
            String mayBeMoved,
            String legalStatus,
            String ruleId,
            String source,
            boolean own,
            Cells cells) {}

    /**
     * What may be changed in a row, as it stands in the table.
     *
     * @param unit the unit's name
     * @param time as 12:00; null for the usual hour
     */
    public record Cells(int amount, String unit, String time) {}

    /** A unit that a period can have. */
    public record Unit(String name, String words) {}

    /**
     * What would become of the open watches of one kind.
     *
     * @param moved to another day or hour; {@code sameDay} takes over another reason, reminder or limit alone
     * @param overdueAtOnce moved, and late the moment the table is in force
     * @param byHand keeps the day a person chose
     * @param kept keeps its day, for the new table gives none, or it was not computed by the table in force
     */
    public record Kind(
            String what,
            int open,
            int moved,
            int earlier,
            int later,
            int overdueAtOnce,
            int sameDay,
            int byHand,
            int kept) {}

    /** A watch that would move. */
    public record Moved(
            String caseNumber, String what, LocalDate onDay, String from, String to, boolean overdueAtOnce) {}

    /**
     * What a changed table would do.
     *
     * @param faults what is wrong with it, by row; if there is anything, nothing else is known
     * @param rows what differs, row by row
     * @param kinds the kinds that can be touched, with their counts
     * @param moved each watch that would move, by its new day
     */
    public record Comparison(List<String> faults, List<String> rows, List<Kind> kinds, List<Moved> moved) {}

    /** The municipality whose table it is. */
    public String profile() {
        return table.profile();
    }

    /** SHA-256 of the table in force, as watches carry it. */
    public String hash() {
        return table.contentHash();
    }

    /** The hour at which what is due on a date is due where its row says no other: 16.00. */
    public String usualHour() {
        return SwedishTime.written(properties.dueAt());
    }

    /** Every row that answers to this municipality, question by question. */
    public List<Row> rows() {
        return new AnsweringRows(inForce, table.profile()).inWords();
    }

    /** The units a period can have. */
    public List<Unit> units() {
        return Arrays.stream(DeadlineRow.Unit.values())
                .map(unit -> new Unit(unit.name(), RowText.unit(unit)))
                .toList();
    }

    /**
     * The table in force with another period in one row.
     *
     * @param time null for the municipality's usual hour
     * @return the file; empty if there is no such row
     */
    public Optional<byte[]> changed(String rowId, int amount, String unit, LocalTime time, String source) {
        return ChangedRow.in(inForce.content(), rowId, amount, unit, time, source);
    }

    /** Compares a changed table with the one in force over every open watch. Nothing is changed by it. */
    @Transactional(readOnly = true)
    public Comparison compare(byte[] changedTable) {
        TableCheck changed = TableCheck.of(changedTable);
        List<String> faults = changed.faultsFor(table.profile());
        if (!faults.isEmpty()) {
            return new Comparison(faults, List.of(), List.of(), List.of());
        }
        TableChange change = new TableChange(inForce, changed, table.profile(), this::dates);
        List<Kind> kinds = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        for (WatchKind kind : change.kinds()) {
            MovedWatches count = new MovedWatches(kind, text);
            open.each(kind, watch -> count.add(watch, moved, answer(change, watch)));
            kinds.add(count.total());
        }
        moved.sort(Comparator.comparing(Moved::onDay).thenComparing(Moved::caseNumber));
        return new Comparison(List.of(), change.rows(), kinds, moved);
    }

    private Answer answer(TableChange change, OpenWatches.Open watch) {
        Subject subject = watch.subject();
        return facts.of(subject.kind(), subject.subjectId())
                .map(known -> change.of(subject, watch.movedByHand(), known))
                .orElseGet(() -> new Answer(Outcome.KEPT, null));
    }

    private DueDates dates(TableCheck check) {
        return new DueDates(new DeadlineTable(check.content(), table.profile()), calendar, properties);
    }
}
