package se.foljsam.deadline;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.deadline.TableChange.Answer;
import se.foljsam.deadline.TableChange.Outcome;
import se.foljsam.deadline.TableChange.Subject;

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
     * @param unit the unit's name in the table
     * @param time as 12:00; null for the usual hour
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
            int amount,
            String unit,
            String time) {}

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
        List<Row> rows = new ArrayList<>();
        for (Asked asked : TableCheck.QUESTIONS) {
            List<TableCheck.Line> answers = inForce.answersFor(table.profile(), asked);
            boolean hasOwn = answers.stream().anyMatch(this::isOwn);
            answers.stream()
                    .sorted(Comparator.comparing(line -> !isOwn(line)))
                    .forEach(line -> rows.add(row(asked, line, hasOwn && !isOwn(line))));
        }
        return rows;
    }

    private boolean isOwn(TableCheck.Line line) {
        return line.words("profile").contains(table.profile());
    }

    private Row row(Asked asked, TableCheck.Line line, boolean besideOwn) {
        DeadlineRow row = line.row().orElseThrow();
        return new Row(
                row.rowId(),
                WatchWords.nameOf(asked),
                besideOwn ? RowText.otherwise(line) : RowText.when(line),
                RowText.period(asked, row),
                RowText.steps(row),
                asked instanceof WatchKind ? RowText.mayBeMoved(row) : "",
                row.legalStatus(),
                row.ruleId(),
                row.source(),
                isOwn(line),
                row.amount(),
                row.unit().name(),
                row.time() == null ? null : row.time().toString());
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
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(inForce.content()));
        DecisionTable rules =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        List<String> columns = rules.getOutputs().stream().map(Output::getName).toList();
        for (Rule rule : rules.getRules()) {
            Map<String, OutputEntry> cells = new HashMap<>();
            List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
            columns.forEach(column -> cells.put(column, entries.get(columns.indexOf(column))));
            if (quoted(rowId).equals(TableShape.textOf(cells.get("rowId").getText()))) {
                write(cells.get("amount"), Integer.toString(amount));
                write(cells.get("unit"), quoted(unit));
                write(cells.get("time"), time == null ? "" : quoted(time.toString()));
                write(cells.get("source"), quoted(source));
                return Optional.of(Dmn.convertToString(model).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static void write(OutputEntry cell, String value) {
        cell.getText().setTextContent(value);
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\"", "'").replace("\\", "/") + "\"";
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
            Count count = new Count(kind);
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

    /** Counts what becomes of the watches of one kind. */
    private final class Count {
        private final WatchKind kind;
        private int all;
        private int earlier;
        private int later;
        private int overdue;
        private int sameDay;
        private int byHand;
        private int kept;

        Count(WatchKind kind) {
            this.kind = kind;
        }

        void add(OpenWatches.Open watch, List<Moved> moved, Answer answer) {
            all++;
            switch (answer.outcome()) {
                case SAME -> {}
                case KEPT_BY_HAND -> byHand++;
                case KEPT -> kept++;
                case FOLLOWS -> follows(watch, moved, answer.fresh());
            }
        }

        private void follows(OpenWatches.Open watch, List<Moved> moved, Watch fresh) {
            if (fresh.dueAt().equals(watch.dueAt())) {
                sameDay++;
                return;
            }
            if (fresh.dueAt().isBefore(watch.dueAt())) {
                earlier++;
            } else {
                later++;
            }
            boolean atOnce = text.isLate(fresh.dueOn(), fresh.dueAt())
                    && !text.isLate(watch.subject().dueOn(), watch.dueAt());
            if (atOnce) {
                overdue++;
            }
            moved.add(new Moved(
                    watch.subject().caseNumber(),
                    WatchWords.subjectOf(kind),
                    fresh.dueOn(),
                    text.due(watch.subject().dueOn(), watch.dueAt()),
                    text.due(fresh.dueOn(), fresh.dueAt()),
                    atOnce));
        }

        Kind total() {
            return new Kind(
                    WatchWords.subjectOf(kind), all, earlier + later, earlier, later, overdue, sameDay, byHand, kept);
        }
    }
}
