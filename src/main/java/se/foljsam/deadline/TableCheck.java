package se.foljsam.deadline;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import se.foljsam.deadline.DeadlineRow.Unit;
import se.foljsam.deadline.DeadlineRow.UnreadableRow;

/**
 * Reads a whole table before it is used, and says in Swedish what is wrong with it: a row that cannot be read or that no model can follow, a case that no row answers, a case that several answer.
 *
 * <p>Every question is asked for every profile that has a row for it, and for every combination of what the rows of that question look at, with the values on both sides of each limit.
 */
final class TableCheck {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    static final List<Asked> QUESTIONS = Stream.<Asked>concat(
                    Arrays.stream(WatchKind.values()), Arrays.stream(Period.values()))
            .toList();
    private final byte[] content;
    private final List<String> faults = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Set<String>> answered = new HashMap<>();

    /** A row as it stands: its id, the text of its inputs by name, and what it gives. */
    record Line(String id, Map<String, String> inputs, Optional<DeadlineRow> row) {
        boolean asks(Asked asked) {
            return words("kind").contains(asked.code());
        }

        boolean looksAt(String input) {
            return !inputs.get(input).isBlank();
        }

        Set<String> words(String input) {
            return WORD.matcher(inputs.get(input))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private TableCheck(byte[] content) {
        this.content = content;
    }

    static TableCheck of(byte[] content) {
        TableCheck check = new TableCheck(content);
        check.read();
        check.lines.forEach(check::follow);
        if (check.faults.isEmpty()) {
            check.askEverything();
        }
        return check;
    }

    /** What is wrong, in Swedish, each with its row; empty if nothing is. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** What is wrong with it for this municipality, which some row must name. */
    List<String> faultsFor(String profile) {
        List<String> all = new ArrayList<>(faults);
        if (!profiles().contains(profile)) {
            all.add("ingen rad är för kommunprofilen " + profile + ", bara för " + String.join(", ", profiles()));
        }
        return all;
    }

    /** Every row, in the order of the file. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    byte[] content() {
        return content.clone();
    }

    /** The rows on a question that can give this municipality an answer: its own, and those of {@code default} where it has none. */
    List<Line> answersFor(String profile, Asked asked) {
        String asks = profilesWithRows(asked).contains(profile) ? profile : DeadlineTable.DEFAULT_PROFILE;
        Set<String> given = answered.getOrDefault(key(asked, asks), Set.of());
        return lines.stream()
                .filter(line ->
                        line.row().filter(row -> given.contains(row.rowId())).isPresent())
                .toList();
    }

    /** The row of this id; empty if there is none. */
    Optional<DeadlineRow> row(String rowId) {
        return lines.stream()
                .flatMap(line -> line.row().stream())
                .filter(row -> row.rowId().equals(rowId))
                .findFirst();
    }

    /** Every municipality that has rows of its own, and {@code default}. */
    Set<String> profiles() {
        return lines.stream()
                .flatMap(line -> line.words("profile").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Refuses a table with faults, and a profile that no row names: a misspelt municipality would run on another's times.
     *
     * @throws IllegalStateException listing every fault
     */
    void refuseFaults(String profile) {
        List<String> all = faultsFor(profile);
        if (!all.isEmpty()) {
            throw new IllegalStateException("the deadline table is refused:\n- " + String.join("\n- ", all));
        }
    }

    private void read() {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            faults.addAll(TableShape.faultsOf(model));
            if (!faults.isEmpty()) {
                return;
            }
            DecisionTable table =
                    model.getModelElementsByType(DecisionTable.class).iterator().next();
            List<String> inputs = table.getInputs().stream()
                    .map(input -> input.getInputExpression().getTextContent().trim())
                    .toList();
            List<String> outputs =
                    table.getOutputs().stream().map(Output::getName).toList();
            table.getRules().forEach(rule -> lines.add(line(rule, inputs, outputs)));
        } catch (ModelException | java.util.NoSuchElementException unreadable) {
            faults.add("filen kan inte läsas som en beslutstabell: " + unreadable.getMessage());
        }
    }

    private Line line(Rule rule, List<String> inputs, List<String> outputs) {
        Map<String, String> asked = new HashMap<>();
        IntStream.range(0, inputs.size())
                .forEach(column -> asked.put(
                        inputs.get(column),
                        TableShape.textOf(
                                List.copyOf(rule.getInputEntries()).get(column).getText())));
        Map<String, Object> given = new HashMap<>();
        List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
        IntStream.range(0, outputs.size())
                .forEach(column -> given.put(
                        outputs.get(column),
                        constant(TableShape.textOf(entries.get(column).getText()))));
        try {
            return new Line(rule.getId(), asked, Optional.of(DeadlineRow.of(given)));
        } catch (UnreadableRow unreadable) {
            faults.add(unreadable.getMessage());
            return new Line(rule.getId(), asked, Optional.empty());
        }
    }

    /** The value of an output cell, which is a text or a whole number; what is neither is given back as it stands. */
    private static Object constant(String text) {
        Matcher word = WORD.matcher(text);
        if (text.isEmpty()) {
            return null;
        }
        if (word.matches()) {
            return word.group(1);
        }
        return text.matches("-?\\d{1,6}") ? (Object) Integer.valueOf(text) : text;
    }

    /** Whether the models can do what a row says. */
    private void follow(Line line) {
        List<Asked> questions = QUESTIONS.stream().filter(line::asks).toList();
        if (questions.size() != 1) {
            faults.add("rad %s: frågan «%s» finns inte"
                    .formatted(line.id(), line.inputs().get("kind")));
            return;
        }
        if (line.words("profile").isEmpty()) {
            faults.add("rad %s: kommunprofil saknas".formatted(line.id()));
        }
        line.row()
                .ifPresent(row -> faultsOf(questions.get(0), row)
                        .forEach(fault -> faults.add("rad %s: %s".formatted(row.rowId(), fault))));
    }

    private static List<String> faultsOf(Asked asked, DeadlineRow row) {
        List<String> found = new ArrayList<>();
        boolean isWithout = row.unit() == Unit.NONE && asked != WatchKind.FOLLOW_UP;
        if (!asked.events().contains(row.countedFrom())) {
            found.add("kan inte räknas från %s, bara från %s"
                    .formatted(
                            row.countedFrom().words(),
                            asked.events().stream()
                                    .map(StartEvent::words)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        if (isWithout && !asked.isOptional()) {
            found.add("behöver en tid: enheten kan inte vara NONE");
        }
        if (!isWithout) {
            asked.steps().stream()
                    .sorted()
                    .filter(step -> row.steps().offset(step) == null)
                    .forEach(step -> found.add(WatchWords.step(step) + " saknas"));
        }
        if ((row.steps().reminder() == null) != (row.steps().reminderTo() == null)
                || (row.steps().escalation() == null) != (row.steps().escalationTo() == null)) {
            found.add("påminnelse och besked till chefen behöver både dag och mottagare");
        }
        if (Stream.of(row.steps().escalation(), row.steps().deviation())
                .anyMatch(later -> later != null
                        && row.steps().reminder() != null
                        && later <= row.steps().reminder())) {
            found.add("besked till chefen och avvikelse ska komma efter påminnelsen");
        }
        if (row.unit() == Unit.CLOCK_TIME && row.time() == null) {
            found.add("klockslag saknas");
        }
        if (row.unit() == Unit.HOURS && !asked.countsHours()) {
            found.add("kan inte räknas i timmar");
        }
        if (asked.isBefore()
                && Set.of(Unit.DAY_OF_NEXT_MONTH, Unit.CLOCK_TIME, Unit.DAYS_TO_WORKING_DAY)
                        .contains(row.unit())) {
            found.add("kan inte räknas bakåt från " + row.countedFrom().words());
        }
        if (row.unit() == Unit.DAY_OF_NEXT_MONTH && (row.amount() < 1 || row.amount() > 28)) {
            found.add("dagen i månaden ska vara 1 till 28");
        }
        return found;
    }

    private void askEverything() {
        DeadlineTableOfAllAnswers answers = new DeadlineTableOfAllAnswers(content);
        for (Asked asked : QUESTIONS) {
            for (String profile : profilesWithRows(asked)) {
                everyCase(asked).forEach(facts -> ask(answers, asked, profile, facts));
            }
        }
        lines.stream()
                .flatMap(line -> line.row().stream())
                .filter(row -> answered.values().stream().noneMatch(given -> given.contains(row.rowId())))
                .forEach(row -> faults.add("rad %s svarar aldrig".formatted(row.rowId())));
    }

    /** The others are answered by {@code default}, which is asked for itself. */
    private Set<String> profilesWithRows(Asked asked) {
        Set<String> profiles = new TreeSet<>(Set.of(DeadlineTable.DEFAULT_PROFILE));
        lines.stream().filter(line -> line.asks(asked)).forEach(line -> profiles.addAll(line.words("profile")));
        return profiles;
    }

    private void ask(DeadlineTableOfAllAnswers answers, Asked asked, String profile, DeadlineFacts facts) {
        try {
            List<String> rows = answers.to(asked, facts, profile);
            answered.computeIfAbsent(key(asked, profile), any -> new TreeSet<>())
                    .addAll(rows);
            if (rows.size() != 1) {
                String who = rows.isEmpty() ? "ingen rad" : "både rad " + String.join(" och rad ", rows);
                faults.add("%s svarar på %s för %s".formatted(who, asked.code(), words(profile, facts)));
            }
        } catch (DmnEngineException | UnreadableRow unreadable) {
            faults.add("%s för %s kan inte räknas ut: %s".formatted(asked.code(), profile, unreadable.getMessage()));
        }
    }

    private static String key(Asked asked, String profile) {
        return asked.code() + ":" + profile;
    }

    private static String words(String profile, DeadlineFacts facts) {
        return "%s, %s, %s, %s, %s%s"
                .formatted(
                        profile,
                        facts.law(),
                        facts.category() == null ? "utan insats" : facts.category(),
                        facts.child() ? "barn" : "vuxen",
                        facts.newCase() ? "nytt ärende" : "pågående ärende",
                        facts.validTo() == null
                                ? ""
                                : ", beslut på %d dagar"
                                        .formatted(java.time.temporal.ChronoUnit.DAYS.between(DAY, facts.validTo())));
    }

    private List<DeadlineFacts> everyCase(Asked asked) {
        List<DeadlineFacts> cases = new ArrayList<>();
        for (String law : cases(asked, "law", List.of("SOL", "LSS"))) {
            for (String category : cases(asked, "category", categories())) {
                for (boolean child : cases(asked, "age", List.of(false, true))) {
                    for (boolean newCase : cases(asked, "caseAge", List.of(false, true))) {
                        for (LocalDate end : cases(asked, "decisionDays", ends())) {
                            for (int month : cases(asked, "month", months())) {
                                cases.add(new DeadlineFacts(
                                        law,
                                        category,
                                        child,
                                        newCase,
                                        Map.of(StartEvent.THE_DAY, DAY.withMonth(month)),
                                        DAY,
                                        end,
                                        null,
                                        null));
                            }
                        }
                    }
                }
            }
        }
        return cases;
    }

    /** All values where a row of the question looks at the input; the first where none does, since it then makes no difference. */
    private <T> List<T> cases(Asked asked, String input, List<T> values) {
        boolean matters = lines.stream().anyMatch(line -> line.asks(asked) && line.looksAt(input));
        return matters ? values : values.subList(0, 1);
    }

    private List<String> categories() {
        List<String> named = new ArrayList<>(lines.stream()
                .flatMap(line -> line.words("category").stream())
                .distinct()
                .sorted()
                .toList());
        named.add("another");
        named.add(0, null);
        return named;
    }

    private List<LocalDate> ends() {
        List<LocalDate> ends = new ArrayList<>();
        ends.add(null);
        lines.stream()
                .flatMap(line ->
                        NUMBER.matcher(line.inputs().get("decisionDays")).results())
                .map(found -> Integer.parseInt(found.group()))
                .distinct()
                .flatMap(limit -> Stream.of(limit - 1, limit, limit + 1))
                .filter(days -> days >= 0)
                .distinct()
                .forEach(days -> ends.add(DAY.plusDays(days)));
        return ends;
    }

    private static List<Integer> months() {
        return IntStream.rangeClosed(1, 12).boxed().toList();
    }

    /** The table with every row that answers, where the table itself would stop at two. */
    private static final class DeadlineTableOfAllAnswers {
        private final byte[] content;
        private final Map<String, DeadlineTable> byProfile = new HashMap<>();

        DeadlineTableOfAllAnswers(byte[] content) {
            this.content = new String(content, StandardCharsets.UTF_8)
                    .replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\"")
                    .getBytes(StandardCharsets.UTF_8);
        }

        List<String> to(Asked asked, DeadlineFacts facts, String profile) {
            return byProfile
                    .computeIfAbsent(profile, name -> new DeadlineTable(content, name))
                    .answers(asked, facts)
                    .stream()
                    .map(DeadlineRow::rowId)
                    .toList();
        }
    }
}
