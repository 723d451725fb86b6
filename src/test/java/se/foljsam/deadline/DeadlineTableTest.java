package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table answers every question exactly once, and each row says on what ground. */
class DeadlineTableTest {
    private static final Path FILE = Path.of("bpmn/decisions/deadline.dmn");
    private static final List<String> PROFILES = List.of("osthammar", "norrkoping", "sundbyberg", "default");
    private static final List<String> FOLLOW_UP_DATES = List.of("followUpFirst", "followUpInterval", "followUpLead");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private final DmnModelInstance model = Dmn.readModelFromFile(FILE.toFile());

    /** The table throws where it has no answer, or two. */
    @Test
    void everyQuestionHasExactlyOneAnswerAndEveryRowAnswersSomething() {
        Set<String> answered = new TreeSet<>();
        for (String kind : kinds()) {
            for (String profile : valuesOf(kind, "profile", PROFILES)) {
                for (DeadlineFacts facts : everyCombination(kind)) {
                    String answer =
                            GivenDeadlines.table(profile).row(kind, facts).rowId();
                    assertThat(answer).as("%s %s %s", profile, kind, facts).startsWith(kind + "_");
                    answered.add(answer);
                }
            }
        }
        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(rules().stream()
                        .map(rule -> rule.getId().replace("row_", ""))
                        .toList());
    }

    @Test
    void theTableIsOneThatTheEngineDeploysAndThatRefusesTwoAnswers() {
        Decision decision = model.getModelElementById("deadline");
        DecisionTable table = (DecisionTable) decision.getExpression();

        assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @Test
    void everyRowNamesItselfItsRuleAndItsSource() {
        for (Rule rule : rules()) {
            DeadlineRow row = row(rule);

            assertThat("row_" + row.rowId()).isEqualTo(rule.getId());
            assertThat(row.ruleId()).as(rule.getId()).matches("[A-L]\\d{1,2}");
            assertThat(row.source()).as(rule.getId()).isNotBlank();
            assertThat(row.countedFrom()).as(rule.getId()).isNotBlank();
            assertThat(row.legalStatus()).as(rule.getId()).isNotBlank();
            assertThat(rule.getDescription().getTextContent())
                    .as(rule.getId())
                    .isEqualTo(row.ruleId() + ": " + row.source());
        }
    }

    @Test
    void aStepHasSomebodyToReachAndLaterStepsComeLater() {
        for (Rule rule : rules()) {
            DeadlineRow row = row(rule);

            assertThat(row.reminder() == null).as(rule.getId()).isEqualTo(row.reminderTo() == null);
            assertThat(row.escalation() == null).as(rule.getId()).isEqualTo(row.escalationTo() == null);
            Stream.of(row.reminderTo(), row.escalationTo())
                    .filter(recipient -> recipient != null)
                    .forEach(recipient -> assertThat(WatchWords.recipient(recipient))
                            .as(rule.getId())
                            .isNotNull());
            Stream.of(row.escalation(), row.deviation())
                    .filter(later -> later != null)
                    .forEach(later -> assertThat(row.reminder())
                            .as(rule.getId())
                            .isNotNull()
                            .isLessThan(later));
        }
    }

    @ParameterizedTest
    @se.foljsam.Rule({"F1", "F4"})
    @CsvSource({"osthammar, 14, Östhammar", "norrkoping, 21, Norrköping 2.2", "default, 14, utan nationellt tal"})
    void aPlanIsDueSoManyDaysFromExecution(String profile, int days, String source) {
        DeadlineRow row = GivenDeadlines.table(profile).row("executionPlan", GivenDeadlines.decision(DAY, null));

        assertThat(row.after(DAY, GivenDeadlines.CALENDAR)).isEqualTo(DAY.plusDays(days));
        assertThat(row.source()).isEqualTo(source);
        assertThat(row.countedFrom()).isEqualTo("verkställighet");
        assertThat(row.reminderTo()).isEqualTo("unitManager");
        assertThat(row.deviation()).isGreaterThan(row.reminder());
    }

    @ParameterizedTest
    @se.foljsam.Rule({"A2", "D3", "H4"})
    @CsvSource({
        // a Friday before Easter week, the Wednesday before Maundy Thursday
        "preliminaryAssessment, 2026-03-27, 2026-04-10",
        "orderAcknowledgement, 2026-03-27, 2026-03-30",
        "orderAcknowledgement, 2026-04-02, 2026-04-07",
        "changedNeed, 2026-04-01, 2026-04-10"
    })
    void calendarDaysAndWorkingDaysAreNotTheSame(String kind, LocalDate from, LocalDate due) {
        DeadlineRow row = GivenDeadlines.table("norrkoping").row(kind, DeadlineFacts.from("SOL", false, from));

        assertThat(row.after(from, GivenDeadlines.CALENDAR)).isEqualTo(due);
    }

    @ParameterizedTest
    @se.foljsam.Rule({"E2", "E5"})
    @CsvSource({
        // the decision is of 2 March and grants from 16 March
        "norrkoping, care, 2026-03-17, E5",
        "norrkoping, service, 2026-03-30, E5",
        "norrkoping, alarm, 2026-06-02, E2",
        "osthammar, care, 2026-06-02, E2",
        "osthammar, service, 2026-06-02, E2"
    })
    void aStartIsDueByServiceAndMunicipality(String profile, String category, LocalDate due, String rule) {
        DeadlineFacts facts =
                new DeadlineFacts("SOL", category, false, false, DAY, LocalDate.of(2026, 3, 16), null, null, null);
        DeadlineRow row = GivenDeadlines.table(profile).row("executionStart", facts);

        assertThat(row.after(row.start(facts), GivenDeadlines.CALENDAR)).isEqualTo(due);
        assertThat(row.ruleId()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        // from, months, to
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2026-08-31, 3, 2026-11-30",
        "2028-02-29, 12, 2029-02-28",
        "2026-02-28, 12, 2027-02-28"
    })
    void monthsAreCalendarMonths(LocalDate from, int months, LocalDate to) {
        assertThat(rowOf(months, DeadlineRow.Unit.MONTHS).after(from, GivenDeadlines.CALENDAR))
                .isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        // amount and unit, before 31 March 2026
        "1, DAYS, 2026-03-30",
        "1, WORKING_DAYS, 2026-03-30",
        "3, WORKING_DAYS, 2026-03-26",
        "1, MONTHS, 2026-02-28"
    })
    void aLeadIsCountedBackwardsInItsOwnUnit(int amount, DeadlineRow.Unit unit, LocalDate day) {
        assertThat(rowOf(amount, unit).before(LocalDate.of(2026, 3, 31), GivenDeadlines.CALENDAR))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "1, DAYS, 1 dag",
        "4, DAYS, 4 dagar",
        "7, DAYS, 7 dagar",
        "13, DAYS, 13 dagar",
        "14, DAYS, 2 veckor",
        "15, DAYS, 15 dagar",
        "21, DAYS, 3 veckor",
        "30, DAYS, 30 dagar",
        "1, WORKING_DAYS, 1 arbetsdag",
        "5, WORKING_DAYS, 5 arbetsdagar",
        "1, MONTHS, 1 månad",
        "12, MONTHS, 12 månader"
    })
    void aPeriodIsReadAsPeopleSayIt(int amount, DeadlineRow.Unit unit, String words) {
        assertThat(rowOf(amount, unit).period()).isEqualTo(words);
    }

    @Test
    void aQuestionWithoutARowStopsAndNamesTheFacts() {
        assertThatThrownBy(() -> GivenDeadlines.table("norrkoping")
                        .row("coffeeBreak", GivenDeadlines.ofChild(GivenDeadlines.decision(DAY, null))))
                .isInstanceOf(DeadlineTable.NoRow.class)
                .hasMessage("deadline table: coffeeBreak for norrkoping, SOL, care, child has 0 rows");
    }

    @Test
    void aMisspeltMunicipalityIsRefusedAtStart() {
        assertThatThrownBy(() -> GivenDeadlines.table("norkoping"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("norkoping");
    }

    @Test
    void theVersionOfTheTableIsItsContent() {
        assertThat(GivenDeadlines.table("osthammar").contentHash())
                .matches("[0-9a-f]{64}")
                .isEqualTo(GivenDeadlines.table("norrkoping").contentHash());
    }

    /** What differs between municipalities differs in the table. */
    @Test
    void noMunicipalityIsNamedInCode() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/se/foljsam/deadline"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(withQuotes(PROFILES));
            }
        }
    }

    private static String[] withQuotes(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').toArray(String[]::new);
    }

    private static List<String> kinds() {
        return Stream.concat(Arrays.stream(WatchKind.values()).map(WatchKind::code), FOLLOW_UP_DATES.stream())
                .toList();
    }

    private List<DeadlineFacts> everyCombination(String kind) {
        List<DeadlineFacts> facts = new ArrayList<>();
        for (String law : valuesOf(kind, "law", List.of("SOL", "LSS"))) {
            for (String category : valuesOf(kind, "category", Arrays.asList("care", "service", "another", null))) {
                for (boolean child : valuesOf(kind, "age", List.of(true, false))) {
                    for (boolean newCase : valuesOf(kind, "caseAge", List.of(true, false))) {
                        for (LocalDate end : valuesOf(
                                kind, "decisionDays", Arrays.asList(DAY, DAY.plusDays(60), DAY.plusDays(61), null))) {
                            facts.add(new DeadlineFacts(law, category, child, newCase, DAY, DAY, end, null, null));
                        }
                    }
                }
            }
        }
        return facts;
    }

    /** All values where a row of this kind asks for the input; one of them where every row leaves it open, since it then makes no difference. */
    private <T> List<T> valuesOf(String kind, String input, List<T> values) {
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        int column = table.getInputs().stream().map(Input::getId).toList().indexOf("input_" + input);
        boolean asked = rules().stream()
                .map(rule -> List.copyOf(rule.getInputEntries()))
                .filter(entries -> entries.get(0).getText().getTextContent().equals('"' + kind + '"'))
                .anyMatch(entries ->
                        !entries.get(column).getText().getTextContent().isBlank());
        return asked ? values : values.subList(0, 1);
    }

    private List<Rule> rules() {
        return List.copyOf(model.getModelElementsByType(Rule.class));
    }

    /** The row as the engine reads it: each output entry is a constant. */
    private DeadlineRow row(Rule rule) {
        DecisionTable table = (DecisionTable) rule.getParentElement();
        Map<String, Object> entries = new HashMap<>();
        List<OutputEntry> outputs = List.copyOf(rule.getOutputEntries());
        List<Output> columns = List.copyOf(table.getOutputs());
        for (int i = 0; i < columns.size(); i++) {
            String text = outputs.get(i).getText().getTextContent();
            Object constant = text.isBlank()
                    ? null
                    : text.startsWith("\"") ? text.substring(1, text.length() - 1) : (Object) Integer.valueOf(text);
            entries.put(columns.get(i).getName(), constant);
        }
        return DeadlineRow.of(entries);
    }

    private static DeadlineRow rowOf(int amount, DeadlineRow.Unit unit) {
        return new DeadlineRow(
                "row", amount, unit, "dagen", null, null, null, null, null, null, "lokal rutin", "F1", "källa");
    }
}
