package se.foljsam.deadline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import se.foljsam.platform.TableLanguage;

/**
 * Whether a file is one table of deadlines with the columns asked for, and nothing in it but values: a table that somebody tries may hold no expression that would run, in any language.
 *
 * <p>Looked at before a table is evaluated.
 */
final class TableShape {
    private static final Set<String> INPUTS =
            Set.of("kind", "profile", "law", "category", "age", "caseAge", "decisionDays", "month");
    private static final Set<String> TEXTS = Set.of(
            "rowId", "unit", "time", "countedFrom", "reminderTo", "escalationTo", "legalStatus", "ruleId", "source");
    private static final Set<String> NUMBERS =
            Set.of("amount", "preparation", "reminder", "escalation", "deviation", "moveAtMost");
    private static final String ONE_OF =
            "\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*|([<>]=?)?\\s*\\d{1,6}|\\[\\d{1,6}\\.\\.\\d{1,6}]";
    private static final Pattern CONDITION = Pattern.compile("-?|%s|not\\((%s)\\)".formatted(ONE_OF, ONE_OF));
    private static final Pattern TEXT = Pattern.compile("(\"[^\"]*\")?");
    private static final int MOST_ROWS = 500;
    private final List<String> faults = new ArrayList<>();

    private TableShape() {}

    /** What is wrong, in Swedish; empty if the rows can be read. */
    static List<String> faultsOf(DmnModelInstance model) {
        TableShape shape = new TableShape();
        shape.look(model);
        return shape.faults;
    }

    private void look(DmnModelInstance model) {
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (model.getModelElementsByType(DrgElement.class).size() != 1
                || decisions.isEmpty()
                || !"deadline".equals(decisions.iterator().next().getId())
                || !(decisions.iterator().next().getExpression() instanceof DecisionTable table)) {
            faults.add("filen ska hålla ett enda beslut, en tabell med id deadline");
            return;
        }
        if (table.getHitPolicy() != HitPolicy.UNIQUE) {
            faults.add("tabellen ska ha träffregeln UNIQUE");
        }
        if (table.getRules().size() > MOST_ROWS) {
            faults.add("tabellen har fler än %d rader".formatted(MOST_ROWS));
        }
        TableLanguage.faultOf(model).ifPresent(faults::add);
        columns(
                table.getInputs().stream()
                        .map(input -> input.getInputExpression() == null
                                ? ""
                                : textOf(input.getInputExpression().getText()))
                        .toList(),
                INPUTS);
        Set<String> outputs = new HashSet<>(TEXTS);
        outputs.addAll(NUMBERS);
        List<String> given = table.getOutputs().stream().map(Output::getName).toList();
        columns(given, outputs);
        if (faults.isEmpty()) {
            table.getRules().forEach(rule -> row(rule, given));
        }
    }

    private void columns(List<String> found, Set<String> wanted) {
        wanted.stream()
                .filter(column -> !found.contains(column))
                .sorted()
                .forEach(column -> faults.add("kolumnen %s saknas".formatted(column)));
        found.stream()
                .filter(column -> !wanted.contains(column))
                .forEach(column -> faults.add("kolumnen «%s» finns inte".formatted(column)));
        if (new HashSet<>(found).size() < found.size()) {
            faults.add("en kolumn finns två gånger");
        }
    }

    private void row(Rule rule, List<String> outputs) {
        List<InputEntry> conditions = List.copyOf(rule.getInputEntries());
        List<OutputEntry> answers = List.copyOf(rule.getOutputEntries());
        if (conditions.size() != INPUTS.size() || answers.size() != outputs.size()) {
            faults.add("rad %s: har inte en ruta för varje kolumn".formatted(nameOf(rule)));
            return;
        }
        conditions.stream()
                .map(condition -> textOf(condition.getText()))
                .filter(condition -> !CONDITION.matcher(condition).matches())
                .forEach(condition -> faults.add(
                        "rad %s: villkoret «%s» kan inte läsas; skriv \"ord\", not(\"ord\"), <= 60 eller [6..8]"
                                .formatted(nameOf(rule), condition)));
        for (int column = 0; column < outputs.size(); column++) {
            String answer = textOf(answers.get(column).getText());
            if (TEXTS.contains(outputs.get(column)) && !TEXT.matcher(answer).matches()) {
                faults.add("rad %s: %s ska stå inom citattecken, inte «%s»"
                        .formatted(nameOf(rule), outputs.get(column), answer));
            }
        }
    }

    private static String nameOf(DmnElement rule) {
        return rule.getId() == null ? "utan id" : rule.getId();
    }

    static String textOf(Text text) {
        return text == null ? "" : text.getTextContent().trim();
    }
}
