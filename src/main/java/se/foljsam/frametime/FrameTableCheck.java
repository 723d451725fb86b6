package se.foljsam.frametime;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;
import se.foljsam.platform.TableLanguage;

/**
 * Reads a whole table of standard times before it is used, and says in Swedish what is wrong with it: a row that cannot be read, a level that no row answers, a level that two answer, minutes that are not positive, a service
 * that does not exist or lies on the other side of the frame (B7, B11).
 *
 * <p>A cell holds one value and nothing that would run, so the rows themselves say what they answer.
 */
final class FrameTableCheck {
    static final String DECISION = "frameTime";
    private static final List<String> INPUTS = List.of("activity", "profile", "level");
    private static final List<String> OUTPUTS = List.of(
            "name", "insideFrame", "minutes", "occasions", "every", "mostPerWeek", "lifeArea", "services", "source");
    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final int MINUTES_A_DAY = 24 * 60;
    private final byte[] content;
    private final List<String> faults = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** A row as it stands, cell by cell. */
    private record Line(String id, Map<String, String> cells) {
        String word(String cell) {
            Matcher word = WORD.matcher(cells.get(cell));
            return word.matches() ? word.group(1) : null;
        }

        Integer number(String cell) {
            return NUMBER.matcher(cells.get(cell)).matches() ? Integer.valueOf(cells.get(cell)) : null;
        }

        boolean isInside() {
            return "true".equals(cells.get("insideFrame"));
        }

        boolean answers(String profile, String activity, int level) {
            return profile.equals(word("profile"))
                    && activity.equals(word("activity"))
                    && (cells.get("level").isEmpty() || Integer.valueOf(level).equals(number("level")));
        }
    }

    private FrameTableCheck(byte[] content) {
        this.content = content.clone();
    }

    static FrameTableCheck of(byte[] content) {
        FrameTableCheck check = new FrameTableCheck(content);
        check.read();
        check.lines.forEach(check::look);
        if (check.faults.isEmpty()) {
            check.askEverything();
        }
        return check;
    }

    byte[] content() {
        return content.clone();
    }

    /** Every activity once, in the order of the file. */
    Set<String> activities() {
        Set<String> activities = new LinkedHashSet<>();
        lines.forEach(line -> activities.add(line.word("activity")));
        return activities;
    }

    /** What is wrong, in Swedish, each with its row; empty if nothing is. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The same, held against the municipality's services: whether each lies outside the frame, empty for one that does not exist. */
    List<String> faultsWith(Function<String, Optional<Boolean>> outsideFrame) {
        List<String> all = new ArrayList<>(faults);
        if (faults.isEmpty()) {
            lines.forEach(line -> Stream.of(line.word("services").split("\\s*,\\s*"))
                    .forEach(code -> wrongService(line, code, outsideFrame.apply(code))
                            .ifPresent(why -> all.add("rad %s: %s".formatted(line.id(), why)))));
        }
        return all;
    }

    private static Optional<String> wrongService(Line line, String code, Optional<Boolean> outside) {
        if (outside.isEmpty()) {
            return Optional.of("insatsen %s finns inte".formatted(code));
        }
        return outside.get() == line.isInside()
                ? Optional.of("insatsen %s ligger %s ramen, aktiviteten gör det inte"
                        .formatted(code, line.isInside() ? "utanför" : "inom"))
                : Optional.empty();
    }

    /**
     * Refuses a table with faults.
     *
     * @throws IllegalStateException listing every fault
     */
    void refuseFaults(Function<String, Optional<Boolean>> outsideFrame) {
        List<String> all = faultsWith(outsideFrame);
        if (!all.isEmpty()) {
            throw new IllegalStateException("the frame time table is refused:\n- " + String.join("\n- ", all));
        }
    }

    private void read() {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
            if (decisions.size() != 1
                    || !DECISION.equals(decisions.iterator().next().getId())
                    || !(decisions.iterator().next().getExpression() instanceof DecisionTable table)
                    || table.getHitPolicy() != HitPolicy.UNIQUE) {
                faults.add("filen ska hålla ett enda beslut, en tabell med id %s och träffregeln UNIQUE"
                        .formatted(DECISION));
                return;
            }
            TableLanguage.faultOf(model).ifPresent(faults::add);
            List<String> inputs = table.getInputs().stream()
                    .map(input -> textOf(input.getInputExpression().getText()))
                    .toList();
            List<String> outputs =
                    table.getOutputs().stream().map(Output::getName).toList();
            if (!inputs.equals(INPUTS) || !outputs.equals(OUTPUTS)) {
                faults.add("kolumnerna ska vara %s och %s, i den ordningen"
                        .formatted(String.join(", ", INPUTS), String.join(", ", OUTPUTS)));
                return;
            }
            table.getRules().forEach(rule -> lines.add(line(rule)));
        } catch (ModelException | NullPointerException unreadable) {
            faults.add("filen kan inte läsas som en beslutstabell: " + unreadable.getMessage());
        }
    }

    private static Line line(Rule rule) {
        Map<String, String> cells = new HashMap<>();
        List<Text> given = Stream.concat(
                        rule.getInputEntries().stream().map(entry -> entry.getText()),
                        rule.getOutputEntries().stream().map(entry -> entry.getText()))
                .toList();
        List<String> names = Stream.concat(INPUTS.stream(), OUTPUTS.stream()).toList();
        for (int cell = 0; cell < names.size(); cell++) {
            cells.put(names.get(cell), cell < given.size() ? textOf(given.get(cell)) : "");
        }
        return new Line(nameOf(rule), cells);
    }

    private void look(Line line) {
        Stream.of("activity", "profile", "name", "every", "lifeArea", "services", "source")
                .filter(cell -> line.word(cell) == null)
                .forEach(cell -> fault(line, "%s behöver en text inom citattecken".formatted(cell)));
        Stream.of("occasions", "mostPerWeek")
                .filter(cell -> line.number(cell) == null || line.number(cell) < 1)
                .forEach(cell -> fault(line, "%s behöver ett helt tal, minst 1".formatted(cell)));
        if (!Set.of("true", "false").contains(line.cells().get("insideFrame"))) {
            fault(line, "insideFrame ska vara true eller false");
        }
        if (line.word("every") != null
                && Stream.of(Every.values()).noneMatch(every -> every.name().equals(line.word("every")))) {
            fault(line, "every ska vara DAY, WEEK eller TWO_WEEKS");
        } else if (isOftenerThanItAllows(line)) {
            fault(line, "är oftare än vad raden själv tillåter per vecka");
        }
        if (line.isInside()) {
            lookInside(line);
        } else if ("false".equals(line.cells().get("insideFrame"))
                && (!line.cells().get("level").isEmpty()
                        || !line.cells().get("minutes").isEmpty())) {
            fault(line, "ligger utanför ramen och har varken nivå eller schablontid");
        }
    }

    private static boolean isOftenerThanItAllows(Line line) {
        Integer occasions = line.number("occasions");
        Integer most = line.number("mostPerWeek");
        return line.word("every") != null
                && occasions != null
                && most != null
                && most > 0
                && Every.valueOf(line.word("every")).inTwoWeeks(occasions) > 2 * most;
    }

    private void lookInside(Line line) {
        Integer minutes = line.number("minutes");
        if (minutes == null || minutes < 1 || minutes > MINUTES_A_DAY) {
            fault(line, "minutes behöver ett helt tal från 1 till %d".formatted(MINUTES_A_DAY));
        }
        if (line.number("level") == null || !FrameTable.LEVELS.contains(line.number("level"))) {
            fault(line, "level ska vara 1, 2 eller 3");
        }
    }

    private void fault(Line line, String why) {
        faults.add("rad %s: %s".formatted(line.id(), why));
    }

    private void askEverything() {
        Set<String> profiles = new LinkedHashSet<>(Set.of(FrameTable.DEFAULT_PROFILE));
        lines.forEach(line -> profiles.add(line.word("profile")));
        for (String activity : activities()) {
            profiles.forEach(profile -> FrameTable.LEVELS.forEach(level -> ask(activity, profile, level)));
            lines.stream()
                    .filter(line -> activity.equals(line.word("activity")))
                    .filter(line -> !same(line, first(activity)))
                    .forEach(line -> fault(
                            line,
                            "namn, livsområde, insatser och ram ska vara desamma i alla rader för %s"
                                    .formatted(activity)));
        }
    }

    /** What an activity is stands the same on all its rows; minutes and how often may differ. */
    private Line first(String activity) {
        return lines.stream()
                .filter(line -> activity.equals(line.word("activity")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean same(Line one, Line other) {
        return Stream.of("name", "insideFrame", "lifeArea", "services")
                .allMatch(cell -> one.cells().get(cell).equals(other.cells().get(cell)));
    }

    private void ask(String activity, String profile, int level) {
        List<String> rows = lines.stream()
                .filter(line -> line.answers(profile, activity, level))
                .map(Line::id)
                .toList();
        if (rows.size() > 1) {
            add("både rad %s svarar på %s, nivå %d för %s"
                    .formatted(String.join(" och rad ", rows), activity, level, profile));
        }
        if (rows.isEmpty() && FrameTable.DEFAULT_PROFILE.equals(profile)) {
            add("ingen rad svarar på %s, nivå %d för %s".formatted(activity, level, profile));
        }
    }

    private void add(String fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private static String nameOf(DmnElement rule) {
        return rule.getId() == null ? "utan id" : rule.getId();
    }

    private static String textOf(Text text) {
        return text == null ? "" : text.getTextContent().trim();
    }
}
