package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;

/** A table that leaves something open, answers twice or cannot be read is refused before anybody asks it. */
@Rule("J4")
class TableCheckTest {
    private static final String TABLE = new String(GivenDeadlines.content(), StandardCharsets.UTF_8);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void theTableInUseAnswersEveryQuestionOnceForFourMunicipalities() {
        TableCheck check = check(TABLE);

        assertThat(check.faults()).isEmpty();
        assertThat(check.profiles()).containsExactly("default", "norrkoping", "osthammar", "sundbyberg");
    }

    @Test
    void aCaseNoRowAnswersIsNamed() {
        assertThat(faults(without("followUpInterval_2")))
                .containsOnlyOnce(
                        "ingen rad svarar på followUpInterval för default, SOL, utan insats, barn, pågående ärende")
                .allMatch(fault -> fault.startsWith("ingen rad svarar på followUpInterval"));
    }

    @ParameterizedTest
    @CsvSource({
        "<= 60, <= 59, ingen rad svarar på followUpLead, beslut på 60 dagar",
        "> 60, >= 60, både rad followUpLead_1 och rad followUpLead_2 svarar på followUpLead, beslut på 60 dagar"
    })
    void aLimitThatLeavesADayOpenOrAnswersItTwiceIsFound(String before, String after, String fault, String where) {
        String row = row("followUpLead_" + (before.startsWith("<") ? 1 : 2));
        String changed = TABLE.replace(row, row.replace(escaped(before), escaped(after)));

        assertThat(faults(changed)).hasSize(1).allMatch(found -> found.startsWith(fault) && found.endsWith(where));
    }

    @Test
    void twoRowsThatAnswerTheSameAreNamedBoth() {
        String twice = TABLE.replace(
                "</decisionTable>",
                row("executionPlan_2").replace("executionPlan_2", "executionPlan_9") + "</decisionTable>");

        assertThat(faults(twice))
                .containsExactly(
                        "både rad executionPlan_2 och rad executionPlan_9 svarar på executionPlan för norrkoping, SOL, utan insats, vuxen, pågående ärende");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "executionPlan_2 | amount | 21 | tre veckor | amount behöver ett helt tal",
                "executionPlan_2 | amount | 21 | -21 | amount behöver ett helt tal",
                "executionPlan_2 | unit | \"DAYS\" | \"DYAS\" | unit ska vara något av DAYS, WORKING_DAYS",
                "executionPlan_2 | unit | \"DAYS\" | \"HOURS\" | kan inte räknas i timmar",
                "handoverTold_1 | unit | \"HOURS\" | \"DAY_OF_NEXT_MONTH\" | kan inte räknas bakåt från överlämningen",
                "executionPlan_2 | countedFrom | \"verkställighet\" | \"fullmåne\" | countedFrom ska vara något av att det kom in, anmälan",
                "executionPlan_2 | countedFrom | \"verkställighet\" | \"anmälan\" | kan inte räknas från anmälan, bara från",
                "executionPlan_2 | reminderTo | \"unitManager\" | \"landshövding\" | reminderTo ska vara någon av",
                "executionPlan_2 | reminder | 1 | snart | reminder ska vara ett helt antal dagar",
                "executionPlan_2 | deviation | 15 | | avvikelse saknas",
                "executionPlan_2 | deviation | 15 | 1 | besked till chefen och avvikelse ska komma efter påminnelsen",
                "executionPlan_2 | source | \"Norrköping 2.2\" | | source behöver en text",
                "onCallGrant_1 | time | \"12:00\" | \"mitt på dagen\" | time ska vara ett klockslag som 12:00",
                "officeUntil_1 | time | \"16:00\" | | klockslag saknas",
                "registration_1 | amount | 4 | 31 | dagen i månaden ska vara 1 till 28",
                "investigation_1 | unit | \"DAYS\" | \"NONE\" | behöver en tid"
            })
    void aRowThatCannotBeReadOrFollowedIsNamedWithTheReason(
            String rowId, String cell, String before, String after, String reason) {
        String entry = "_%s\"><text>%s</text>";
        String changed = TABLE.replace(
                ("row_" + rowId + entry).formatted(cell, before),
                ("row_" + rowId + entry).formatted(cell, after == null ? "" : after));

        assertThat(changed).isNotEqualTo(TABLE);
        assertThat(faults(changed))
                .singleElement()
                .asString()
                .startsWith("rad " + rowId)
                .contains(reason);
    }

    @Test
    void aRowThatNoCaseReachesIsFound() {
        String unreached = TABLE.replace(
                "</decisionTable>",
                row("executionStart_2")
                                .replace("executionStart_2", "executionStart_9")
                                .replace("\"service\"", "\"care\"")
                                .replace("\"norrkoping\"", "\"norrkoping\",\"sundbyberg\"")
                                .replace("executionStart_9_law\"><text>", "executionStart_9_law\"><text>\"XYZ\"")
                        + "</decisionTable>");

        assertThat(faults(unreached)).contains("rad executionStart_9 svarar aldrig");
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        assertThat(faults("<html/>")).singleElement().asString().startsWith("filen kan inte läsas");
    }

    @Test
    void aMisspeltMunicipalityIsRefusedAtStartAndTheKnownAreNamed() {
        assertThatThrownBy(() -> check(TABLE).refuseFaults("norkoping"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kommunprofilen norkoping, bara för default, norrkoping, osthammar, sundbyberg");
    }

    @Test
    void theStartIsRefusedWithEveryFault() {
        assertThatThrownBy(() -> check(without("appeal_1")).refuseFaults("norkoping"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ingen rad svarar på appeal för default")
                .hasMessageContaining("ingen rad är för kommunprofilen norkoping");
    }

    /** Botkyrka's figures: a plan within a month from execution, and the rest as everybody. */
    @Test
    @Rule("F1")
    void aFifthMunicipalityIsARowAndNothingElse() {
        String botkyrka = TABLE.replace(
                "</decisionTable>",
                row("executionPlan_3")
                                .replace("executionPlan_3", "executionPlan_botkyrka")
                                .replace("\"default\"", "\"botkyrka\"")
                                .replace("_amount\"><text>14", "_amount\"><text>1")
                                .replace("\"DAYS\"", "\"MONTHS\"")
                                .replace("\"utan nationellt tal\"", "\"Botkyrka 2025\"")
                        + "</decisionTable>");

        check(botkyrka).refuseFaults("botkyrka");
        DueDates dates = new DueDates(
                new DeadlineTable(bytes(botkyrka), "botkyrka"), GivenDeadlines.CALENDAR, GivenDeadlines.PROPERTIES);

        Watch plan = dates.watch(WatchKind.EXECUTION_PLAN, "2026-000001", 1, GivenDeadlines.decision(DAY, null))
                .orElseThrow();
        assertThat(plan.dueOn()).isEqualTo("2026-04-02");
        assertThat(plan.explanation()).isEqualTo("1 månad från verkställighet (Botkyrka 2025, F1)");
        assertThat(dates.watch(WatchKind.APPEAL, "2026-000001", 1, GivenDeadlines.decision(DAY, null))
                        .orElseThrow()
                        .dueOn())
                .as("as default has it")
                .isEqualTo("2026-03-09");
    }

    private static TableCheck check(String table) {
        return TableCheck.of(bytes(table));
    }

    private static List<String> faults(String table) {
        return check(table).faults();
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    private static String without(String rowId) {
        return TABLE.replace(row(rowId), "");
    }

    private static String row(String rowId) {
        int start = TABLE.indexOf("      <rule id=\"row_" + rowId + "\">");
        return TABLE.substring(start, TABLE.indexOf("</rule>\n", start) + 8);
    }

    private static String escaped(String feel) {
        return feel.replace("<", "&lt;").replace(">", "&gt;");
    }
}
