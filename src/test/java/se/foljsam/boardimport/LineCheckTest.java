package se.foljsam.boardimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.boardimport.Spreadsheet.Line;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.FollowUpLimits;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.CareService;
import se.foljsam.casefile.reference.CareServices.LegalGround;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.casefile.staff.Teams.Handler;
import se.foljsam.casefile.staff.Teams.Team;

/** What one line of a board is refused for, on 2 June 2026. */
class LineCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    private static final LegalGround GROUND = new LegalGround(
            "sol-11-1",
            "SOL",
            "11 kap. 1 §",
            "11 kap. 1 § SoL",
            TODAY,
            null,
            true,
            true,
            false,
            false,
            true,
            false,
            null);
    private final CareServices services = mock();
    private final ProviderUnits units = mock();
    private final Teams teams = mock();
    private Optional<LocalDate> latest = Optional.empty();
    private DecisionInForce asked;
    private LocalDate askedBegan;
    private LocalDate askedBorn;

    @Test
    @Rule({"C1", "C2", "G1"})
    void aLineWithAllIsReadWithCodesForWhatIsChosen() {
        LineCheck check = check(
                Column.PROTECTED, "JA",
                Column.STREET_ADDRESS, "Storgatan 1",
                Column.PHONE, "011-15",
                Column.NEED, "Duscha",
                Column.DECIDED_BY, "Vera",
                Column.NEW_CASE, "nej",
                Column.FRAME_MINUTES, "420",
                Column.CARE_CONTACT, "Kim",
                Column.NEXT_FOLLOW_UP, "2026-11-04");

        assertThat(check.checked())
                .contains(new DecidedLine(
                        2,
                        new DecidedLine.Person(
                                "194403179809", "Tora Test", true, "Storgatan 1", "011-15", "hanna", "NORR"),
                        new DecidedLine.Grant(
                                Law.SOL,
                                LocalDate.of(2026, 2, 27),
                                "Vera",
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2027, 2, 28),
                                true,
                                false),
                        new DecidedLine.Service(
                                "HEMTJANST", "Hjälp tre gånger", "Duscha", "Bo kvar", "sol-11-1", "BJORKEN", 420),
                        new DecidedLine.Running(
                                LocalDate.of(2026, 3, 2), "Kim", LocalDate.of(2026, 3, 20), LocalDate.of(2026, 12, 1)),
                        new DecidedLine.FollowUps(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 11, 4))));
        assertThat(check.problems()).isEmpty();
        assertThat(check.person()).contains("194403179809");
    }

    @Test
    @Rule({"C2", "C1"})
    void whatIsOptionalMayBeLeftOut() {
        DecidedLine line = check(
                        Column.STARTED_ON, null,
                        Column.PLAN_APPROVED_ON, null,
                        Column.PLAN_FOLLOW_UP_ON, null,
                        Column.LAST_FOLLOW_UP, null)
                .checked()
                .orElseThrow();
        assertThat(line.person().protectedIdentity()).isFalse();
        assertThat(line.grant().newCase()).isFalse();
        assertThat(line.grant().revocationClause()).isTrue();
        assertThat(line.running().startedOn()).isNull();
        assertThat(line.service().frameMinutes()).isNull();
        assertThat(line.followUps().nextFollowUpOn()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    @Rule("C1")
    void whatIsRequiredIsFilledInAndNothingIsEndless(Column column) {
        List<Problem> missing = problems(column, null);
        assertThat(missing.contains(Problem.at(2, column, "behöver fyllas i."))).isEqualTo(column.isRequired());
        assertThat(problems(column, "x".repeat(100_001))).contains(Problem.at(2, column, "är för långt."));
    }

    @ParameterizedTest
    @Rule("C1")
    @CsvSource({"99999, true", "100000, true", "100001, false"})
    void aTextIsAtMostAHundredThousandSigns(int length, boolean fits) {
        assertThat(problems(Column.GOAL, "x".repeat(length)).isEmpty()).isEqualTo(fits);
    }

    @Test
    @Rule("C1")
    void aCellThatCannotBeReadIsNotCalledMissing() {
        Map<Column, String> texts = texts();
        texts.remove(Column.GOAL);
        texts.remove(Column.EXTENT);
        Problem formula = Problem.at(2, Column.GOAL, "är en formel.");
        LineCheck check = new LineCheck(new Line(2, texts, List.of(formula)), choices(), limits(), TODAY);
        assertThat(check.checked()).isEmpty();
        assertThat(check.problems()).containsExactly(formula, Problem.at(2, Column.EXTENT, "behöver fyllas i."));
    }

    @ParameterizedTest
    @Rule("A1")
    @CsvSource({"20260601-2389, true", "20260602-2388, true", "20260603-2387, false", "19440317-9808, false"})
    void anIdentityNumberIsThatOfSomebodyWhoIsBorn(String typed, boolean valid) {
        assertThat(problems(Column.IDENTITY_NUMBER, typed))
                .isEqualTo(
                        valid
                                ? List.of()
                                : List.of(
                                        Problem.at(
                                                2,
                                                Column.IDENTITY_NUMBER,
                                                "är inget giltigt personnummer eller samordningsnummer. Kontrollera siffrorna.")));
    }

    @Test
    @Rule("A1")
    void whoseLineItIsIsKnownAlsoOfALineWithOtherProblems() {
        LineCheck wrong = check(Column.GOAL, null);
        assertThat(wrong.checked()).isEmpty();
        assertThat(wrong.person()).contains("194403179809");
        LineCheck nobody = check(Column.IDENTITY_NUMBER, "x");
        assertThat(nobody.checked()).isEmpty();
        assertThat(nobody.person()).isEmpty();
        assertThat(check(Column.IDENTITY_NUMBER, null).person()).isEmpty();
    }

    @Test
    @Rule("A8")
    void theHandlerIsOneThatThereIsByUserNameOrNameAndTeam() {
        assertThat(problems(Column.HANDLER, "HANNA  holm")).isEmpty();
        assertThat(problems(Column.HANDLER, "Okänd"))
                .containsExactly(Problem.at(2, Column.HANDLER, "finns inte bland handläggarna i Följsam."));
        assertThat(problems(Column.HANDLER, "Eva Ek"))
                .containsExactly(
                        Problem.at(2, Column.HANDLER, "passar på flera. Skriv användarnamnet, eller ange teamet."));
        assertThat(check(Column.HANDLER, "Eva Ek", Column.TEAM, "Team Syd")
                        .checked()
                        .orElseThrow()
                        .person()
                        .handler())
                .isEqualTo("eva2");
        assertThat(problems(Column.TEAM, "Team Syd"))
                .containsExactly(Problem.at(2, Column.TEAM, "är inte handläggarens team."));
        assertThat(problems(Column.TEAM, "Team Öst"))
                .containsExactly(Problem.at(2, Column.TEAM, "finns inte bland teamen i Följsam."));
    }

    @Test
    @Rule({"A3", "C1"})
    void theServiceAndTheGroundAreOfTheLaw() {
        assertThat(problems(Column.LAW, "HSL"))
                .containsExactly(Problem.at(2, Column.LAW, "behöver vara SoL eller LSS."));
        assertThat(problems(Column.SERVICE, "Ledsagning"))
                .containsExactly(Problem.at(2, Column.SERVICE, "finns inte som insats enligt SoL."));
        assertThat(problems(Column.LEGAL_GROUND, "4 kap. 1 §"))
                .containsExactly(Problem.at(2, Column.LEGAL_GROUND, "gällde inte på beslutsdagen, eller finns inte."));
    }

    @Test
    @Rule("C8")
    void theUnitIsOpenAndADischargeTeamWhereTheServiceIsItsOwn() {
        assertThat(problems(Column.UNIT, "Okänd"))
                .containsExactly(Problem.at(2, Column.UNIT, "finns inte bland enheterna i Följsam."));
        assertThat(problems(Column.UNIT, "Stängda"))
                .containsExactly(Problem.at(2, Column.UNIT, "är stängd och tar inte emot uppdrag."));
        assertThat(problems(Column.SERVICE, "Hemgångsteam"))
                .containsExactly(Problem.at(2, Column.UNIT, "behöver vara ett hemgångsteam."));
        assertThat(problems(Column.SERVICE, "Hemgångsteam", Column.UNIT, "Teamet"))
                .isEmpty();
        assertThat(problems(Column.UNIT, "Teamet")).isEmpty();
    }

    @ParameterizedTest
    @Rule({"C2", "C6"})
    @CsvSource({
        // today is 2 June 2026
        "VALID_TO, 2026-06-01, har varit: beslutet pågår inte längre.",
        "VALID_TO, 2026-06-03, ",
        "VALID_TO, 2026-06-02, ",
        "STARTED_ON, 2026-02-28, kan inte vara före dagen då beslutet börjar gälla.",
        "STARTED_ON, 2026-03-01, ",
        "STARTED_ON, 2026-03-02, ",
        "STARTED_ON, 2026-06-02, ",
        "STARTED_ON, 2026-06-03, kan inte ligga i framtiden.",
        "DECIDED_ON, 2026-05-04, ",
        "DECIDED_ON, 2026-05-03, ",
        "DECIDED_ON, 2026-05-05, kan inte vara före beslutsdagen.",
        "PLAN_APPROVED_ON, 2026-06-02, ",
        "PLAN_APPROVED_ON, 2026-06-03, kan inte ligga i framtiden.",
        "PLAN_FOLLOW_UP_ON, 2026-03-19, kan inte vara före dagen då planen godkändes.",
        "PLAN_FOLLOW_UP_ON, 2026-03-20, ",
        "PLAN_FOLLOW_UP_ON, 2026-03-21, ",
        "LAST_FOLLOW_UP, 2026-02-26, kan inte vara före beslutsdagen.",
        "LAST_FOLLOW_UP, 2026-02-27, ",
        "LAST_FOLLOW_UP, 2026-02-28, ",
        "LAST_FOLLOW_UP, 2026-06-02, ",
        "LAST_FOLLOW_UP, 2026-06-03, kan inte ligga i framtiden.",
        "NEXT_FOLLOW_UP, 2026-05-04, behöver vara efter den senaste uppföljningen.",
        "NEXT_FOLLOW_UP, 2026-05-05, ",
        "NEXT_FOLLOW_UP, 2027-02-28, ",
        "NEXT_FOLLOW_UP, 2027-03-01, kan inte vara efter beslutets sista dag.",
    })
    void eachDayIsWithinItsTime(Column column, String day, String refused) {
        assertThat(problems(column, day))
                .extracting(Problem::reason)
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    @Rule({"C2", "G1"})
    void moreDaysAreOutOfOrder() {
        assertThat(problems(Column.DECIDED_ON, "2026-06-03", Column.LAST_FOLLOW_UP, null))
                .containsExactly(Problem.at(2, Column.DECIDED_ON, "kan inte ligga i framtiden."));
        assertThat(problems(
                        Column.VALID_FROM,
                        "2026-06-03",
                        Column.VALID_TO,
                        "2026-06-02",
                        Column.STARTED_ON,
                        null,
                        Column.PLAN_APPROVED_ON,
                        null,
                        Column.PLAN_FOLLOW_UP_ON,
                        null))
                .containsExactly(Problem.at(2, Column.VALID_TO, "kan inte vara före första dagen."));
        assertThat(problems(Column.LAST_FOLLOW_UP, null, Column.NEXT_FOLLOW_UP, "2026-02-26"))
                .containsExactly(Problem.at(2, Column.NEXT_FOLLOW_UP, "kan inte vara före beslutsdagen."));
        assertThat(problems(Column.LAST_FOLLOW_UP, null, Column.NEXT_FOLLOW_UP, "2026-02-27"))
                .isEmpty();
    }

    @Test
    @Rule("C2")
    void onlyWhatMayRunUntilFurtherNoticeHasNoLastDay() {
        assertThat(problems(Column.VALID_TO, null))
                .containsExactly(
                        Problem.at(2, Column.VALID_TO, "behöver fyllas i: insatsen beviljas inte tills vidare."));
        assertThat(problems(Column.VALID_TO, null, Column.SERVICE, "Trygghetslarm"))
                .isEmpty();
    }

    @Test
    @Rule({"F1", "F4"})
    void aPlanGoesWithHelpThatHasBegunAndHasADayOfItsOwn() {
        assertThat(problems(Column.STARTED_ON, null))
                .containsExactly(
                        Problem.at(2, Column.PLAN_APPROVED_ON, "går inte att ange för en insats som inte har börjat."));
        assertThat(problems(Column.PLAN_FOLLOW_UP_ON, null))
                .containsExactly(Problem.at(2, Column.PLAN_FOLLOW_UP_ON, "behöver fyllas i när planen är godkänd."));
        assertThat(problems(Column.PLAN_APPROVED_ON, null))
                .containsExactly(Problem.at(2, Column.PLAN_FOLLOW_UP_ON, "går inte att ange utan en godkänd plan."));
    }

    @Test
    @Rule("C2")
    void homeCareHasTheRevocationClauseAndOtherServicesMayHaveIt() {
        assertThat(problems(Column.REVOCATION, "nej"))
                .containsExactly(Problem.at(
                        2, Column.REVOCATION, "behöver vara ja: hemtjänst beviljas alltid med återkallelseförbehåll."));
        assertThat(check(Column.SERVICE, "Trygghetslarm")
                        .checked()
                        .orElseThrow()
                        .grant()
                        .revocationClause())
                .isFalse();
        assertThat(check(Column.SERVICE, "Trygghetslarm", Column.REVOCATION, "Ja")
                        .checked()
                        .orElseThrow()
                        .grant()
                        .revocationClause())
                .isTrue();
        assertThat(problems(Column.NEW_CASE, "kanske"))
                .containsExactly(Problem.at(2, Column.NEW_CASE, "behöver vara ja eller nej."));
        assertThat(check(Column.NEW_CASE, "ja").checked().orElseThrow().grant().newCase())
                .isTrue();
    }

    @ParameterizedTest
    @Rule({"B7", "B11"})
    @CsvSource({"0, false", "1, true", "999999, true", "1000000, false", "4.5, false", "två, false"})
    void theFrameIsWholeMinutesAWeek(String typed, boolean valid) {
        assertThat(problems(Column.FRAME_MINUTES, typed))
                .isEqualTo(
                        valid
                                ? List.of()
                                : List.of(Problem.at(
                                        2, Column.FRAME_MINUTES, "behöver vara hela minuter i veckan, minst en.")));
    }

    @Test
    @Rule("B11")
    void whatIsOutsideTheFrameHasNone() {
        assertThat(problems(Column.SERVICE, "Trygghetslarm", Column.FRAME_MINUTES, "10"))
                .containsExactly(Problem.at(
                        2, Column.FRAME_MINUTES, "ska vara tomt: insatsen ligger utanför ramen och tidsätts för sig."));
    }

    @ParameterizedTest
    @Rule("C1")
    @CsvSource({"20260301, true", "2026-03-01, true", "1 mars, false", "2026-02-30, false"})
    void aDayIsWrittenAsDaysAre(String typed, boolean valid) {
        assertThat(problems(Column.VALID_FROM, typed))
                .isEqualTo(
                        valid
                                ? List.of()
                                : List.of(Problem.at(2, Column.VALID_FROM, "är inget datum. Skriv ÅÅÅÅ-MM-DD.")));
    }

    @ParameterizedTest
    @Rule({"G1", "G4"})
    @CsvSource({"2026-11-03, true", "2026-11-04, true", "2026-11-05, false"})
    void theNextFollowUpIsAtTheLimitAtTheLatest(String day, boolean within) {
        latest = Optional.of(LocalDate.of(2026, 11, 4));
        assertThat(problems(Column.NEXT_FOLLOW_UP, day))
                .isEqualTo(
                        within
                                ? List.of()
                                : List.of(Problem.at(2, Column.NEXT_FOLLOW_UP, "kan vara senast 4 november 2026.")));
        assertThat(asked)
                .isEqualTo(new DecisionInForce(
                        0,
                        0,
                        Law.SOL,
                        LocalDate.of(2026, 2, 27),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2027, 2, 28),
                        null,
                        false,
                        LocalDate.of(2026, 5, 4),
                        false));
        assertThat(askedBegan).isEqualTo("2026-03-02");
        assertThat(askedBorn).isEqualTo("1944-03-17");
    }

    @Test
    @Rule("G1")
    void aLineWithProblemsIsNotMeasuredAgainstTheLimit() {
        latest = Optional.of(TODAY);
        assertThat(problems(Column.NEXT_FOLLOW_UP, "2026-11-05", Column.GOAL, null))
                .extracting(Problem::heading)
                .containsExactly("Mål");
        assertThat(asked).isNull();
    }

    private List<Problem> problems(Object... but) {
        LineCheck check = check(but);
        Optional<DecidedLine> checked = check.checked();
        assertThat(checked.isEmpty()).isEqualTo(!check.problems().isEmpty());
        return check.problems();
    }

    /** Column and text in turn; null leaves it empty. */
    private LineCheck check(Object... but) {
        Map<Column, String> texts = texts();
        for (int at = 0; at < but.length; at += 2) {
            if (but[at + 1] == null) {
                texts.remove((Column) but[at]);
            } else {
                texts.put((Column) but[at], (String) but[at + 1]);
            }
        }
        return new LineCheck(new Line(2, texts, List.of()), choices(), limits(), TODAY);
    }

    private static Map<Column, String> texts() {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        texts.put(Column.IDENTITY_NUMBER, "19440317-9809");
        texts.put(Column.FULL_NAME, "Tora Test");
        texts.put(Column.HANDLER, "hanna");
        texts.put(Column.LAW, "SoL");
        texts.put(Column.SERVICE, "Hemtjänst");
        texts.put(Column.EXTENT, "Hjälp tre gånger");
        texts.put(Column.GOAL, "Bo kvar");
        texts.put(Column.LEGAL_GROUND, "11 kap. 1 §");
        texts.put(Column.DECIDED_ON, "2026-02-27");
        texts.put(Column.VALID_FROM, "2026-03-01");
        texts.put(Column.VALID_TO, "2027-02-28");
        texts.put(Column.UNIT, "Hemtjänst Björken");
        texts.put(Column.STARTED_ON, "2026-03-02");
        texts.put(Column.PLAN_APPROVED_ON, "2026-03-20");
        texts.put(Column.PLAN_FOLLOW_UP_ON, "2026-12-01");
        texts.put(Column.LAST_FOLLOW_UP, "2026-05-04");
        return texts;
    }

    private FollowUpLimits limits() {
        return (decision, firstExecution, birthDate) -> {
            asked = decision;
            askedBegan = firstExecution;
            askedBorn = birthDate;
            return latest;
        };
    }

    private Choices choices() {
        when(services.of(Law.SOL))
                .thenReturn(List.of(
                        new CareService("HEMTJANST", "Hemtjänst", "SOL", "care", "Personlig vård", false, false),
                        new CareService("HEMGANG", "Hemgångsteam", "SOL", "care", "Personlig vård", false, true),
                        new CareService("TRYGGHETSLARM", "Trygghetslarm", "SOL", "alarm", "Trygghet", true, true)));
        when(services.of(Law.LSS)).thenReturn(List.of());
        when(services.isSimplified("HEMGANG")).thenReturn(true);
        when(services.groundsInForce(any(), any())).thenReturn(List.of(GROUND));
        when(units.all())
                .thenReturn(List.of(
                        new ProviderUnit("BJORKEN", "Hemtjänst Björken", "providerBjorken", "petra", true),
                        new ProviderUnit("STANGD", "Stängda", "providerStangd", "petra", false),
                        new ProviderUnit("TEAM", "Teamet", "dischargeSupport", "petra", true)));
        when(units.isDischargeTeam("TEAM")).thenReturn(true);
        when(teams.handlers())
                .thenReturn(List.of(
                        new Handler("hanna", "Hanna Holm", "NORR"),
                        new Handler("eva1", "Eva Ek", "NORR"),
                        new Handler("eva2", "Eva Ek", "SYD")));
        when(teams.all())
                .thenReturn(List.of(new Team("NORR", "Team Norr", "magnus"), new Team("SYD", "Team Syd", "magnus")));
        return new Choices(services, units, teams);
    }
}
