package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table answers every question exactly once, and each row says on what ground. */
class DeadlineTableTest {
    private static final Path FILE = Path.of("bpmn/decisions/deadline.dmn");
    private static final List<String> MUNICIPALITIES = List.of("osthammar", "norrkoping", "sundbyberg");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private final DmnModelInstance model = Dmn.readModelFromFile(FILE.toFile());

    @Test
    void theTableIsOneThatTheEngineDeploysAndThatRefusesTwoAnswers() {
        Decision decision = model.getModelElementById("deadline");
        DecisionTable table = (DecisionTable) decision.getExpression();

        assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @Test
    void everyRowSaysInItsDescriptionWhichRuleItKeeps() {
        List<Rule> rules = List.copyOf(model.getModelElementsByType(Rule.class));

        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.getDescription().getTextContent())
                        .as(rule.getId())
                        .matches("[A-L]\\d{1,2}: .+"));
    }

    @ParameterizedTest
    @se.foljsam.Rule({"F1", "F4"})
    @CsvSource({"osthammar, 14, Östhammar", "norrkoping, 21, Norrköping 2.2", "default, 14, utan nationellt tal"})
    void aPlanIsDueSoManyDaysFromExecution(String profile, int days, String source) {
        DeadlineRow row =
                GivenDeadlines.table(profile).row(WatchKind.EXECUTION_PLAN, GivenDeadlines.decision(DAY, null));

        assertThat(row.after(DAY, GivenDeadlines.CALENDAR)).isEqualTo(DAY.plusDays(days));
        assertThat(row.origin().source()).isEqualTo(source);
        assertThat(row.countedFrom()).isEqualTo(StartEvent.EXECUTION);
        assertThat(row.steps().reminderTo()).isEqualTo("unitManager");
        assertThat(row.steps().deviation()).isGreaterThan(row.steps().reminder());
    }

    @ParameterizedTest
    @se.foljsam.Rule({"A2", "D3", "H4"})
    @CsvSource({
        // a Friday before Easter week, the Wednesday before Maundy Thursday
        "preliminaryAssessment, 2026-03-27, 2026-04-10",
        "orderAcknowledgement, 2026-03-27, 2026-03-30",
        "orderAcknowledgement, 2026-04-02, 2026-04-07",
        "changedNeed, 2026-04-01, 2026-04-10",
        "messageAnswer, 2026-04-01, 2026-04-10",
        "preFollowUpReport, 2026-12-18, 2026-12-29"
    })
    void calendarDaysAndWorkingDaysAreNotTheSame(String kind, LocalDate from, LocalDate due) {
        DeadlineRow row =
                GivenDeadlines.table("norrkoping").row(WatchKind.of(kind), GivenDeadlines.decision(from, null));

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
        DeadlineFacts facts = GivenDeadlines.decision(DAY, null)
                .of(category)
                .and(StartEvent.ORDERED_START, LocalDate.of(2026, 3, 16));
        DeadlineRow row = GivenDeadlines.table(profile).row(WatchKind.EXECUTION_START, facts);

        assertThat(row.after(row.start(facts), GivenDeadlines.CALENDAR)).isEqualTo(due);
        assertThat(row.origin().ruleId()).isEqualTo(rule);
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
        "4, DAY_OF_NEXT_MONTH, den 4 i nästa månad",
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
                        .row(new CoffeeBreak(), GivenDeadlines.ofChild(GivenDeadlines.decision(DAY, null))))
                .isInstanceOf(DeadlineTable.NoRow.class)
                .hasMessage("deadline table: coffeeBreak for norrkoping, SOL, care, child has 0 rows");
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
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/se/foljsam/deadline"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(withQuotes(MUNICIPALITIES));
            }
        }
    }

    private static String[] withQuotes(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').toArray(String[]::new);
    }

    private record CoffeeBreak() implements Asked {
        @Override
        public String code() {
            return "coffeeBreak";
        }

        @Override
        public Set<StartEvent> events() {
            return Set.of();
        }

        @Override
        public Set<String> steps() {
            return Set.of();
        }
    }

    private static DeadlineRow rowOf(int amount, DeadlineRow.Unit unit) {
        return new DeadlineRow(
                "row",
                amount,
                unit,
                null,
                StartEvent.THE_DAY,
                new DeadlineRow.Steps(null, null, null, null, null, null),
                null,
                new DeadlineRow.Origin("lokal rutin", "F1", "källa"));
    }
}
