package se.foljsam.boardimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.closure.TellOfDeath;
import se.foljsam.delivery.pause.PauseOfACase;
import se.foljsam.delivery.pause.PauseOfACase.Paused;
import se.foljsam.followup.need.ReportNeed;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Workplace;

/** Ongoing decisions are read in from a spreadsheet on 1 June 2026, and go on as any others. */
abstract class ImportOfABoard {
    private static final String PAGE = "/uppfoljningar/inlasning";

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BoardImports imports;

    @Autowired
    RunImport runImport;

    @Autowired
    TellOfDeath deaths;

    @Autowired
    PauseOfACase pauses;

    @Autowired
    ReportNeed needs;

    private final String tora = AnotherPerson.identityNumber();

    @BeforeEach
    void anOrdinaryMonday() {
        work.openOn("2026-06-01");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"G1", "G4", "G19", "J4"})
    void aLineBecomesACaseThatGoesOnWithItsClocksArmedAndNobodyIsAskedForWhatIsDone() {
        CaseAtWork care = readIn(new GivenBoard().line(tora, "Tora Tavla"), tora);

        assertThat(care.itself("state")).isEqualTo("OPEN");
        assertThat(care.itself("handler") + " " + care.itself("team")).isEqualTo("hanna teamNorr");
        assertThat(care.tasks()).isEmpty();
        assertThat(care.all("x.kind || ' ' || x.state", "matter")).containsExactly("IMPORT OPEN");
        assertThat(care.all("x.state || ' ' || x.started_on", "service_order")).containsExactly("EXECUTED 2026-03-02");
        assertThat(care.watchedAtAll()).containsExactly("DECISION_END", "FOLLOW_UP");
        assertThat(care.watched("FOLLOW_UP")).hasToString("[2027-01-29]");
        assertThat(care.journal("AUTHORITY")).contains("Pågående beslut inläst");
        assertThat(care.all("x.message_text", "case_message")).isEmpty();
    }

    @Test
    @Rule("G4")
    void theHandlersOwnDayInsideTheLimitsIsTheNextFollowUp() {
        CaseAtWork care = readIn(new GivenBoard().line(tora, "Tora Tavla", "Nästa uppföljning", "2026-09-10"), tora);

        assertThat(care.watched("FOLLOW_UP")).hasToString("[2026-09-10]");
    }

    @Test
    @Rule({"G4", "J4"})
    void aDayLaterThanTheRulesGiveStandsAsFarAsItMayBeMoved() {
        CaseAtWork care = readIn(new GivenBoard().line(tora, "Tora Tavla", "Nästa uppföljning", "2027-02-10"), tora);

        assertThat(care.watched("FOLLOW_UP")).hasToString("[2027-02-10]");
        work.liveUntil("2027-01-20");
        assertThat(care.tasks()).isEmpty();
        work.liveUntil("2027-01-28");
        assertThat(care.tasks()).contains("userTask_holdFollowUp");
    }

    @Test
    @Rule({"E1", "F1", "D3"})
    void aServiceStandsWhereItsLineSays() {
        CaseAtWork care = readIn(
                new GivenBoard()
                        .line(tora, "Tora Tavla")
                        .line(
                                tora,
                                "Tora Tavla",
                                "Insats",
                                "Serviceinsatser i hemmet",
                                "Utförare",
                                "EKEN",
                                "Plan godkänd",
                                "",
                                "Planen följs upp",
                                "")
                        .line(
                                tora,
                                "Tora Tavla",
                                "Insats",
                                "TRYGGHETSLARM",
                                "Utförare",
                                "LARMET",
                                "Påbörjad",
                                "",
                                "Plan godkänd",
                                "",
                                "Planen följs upp",
                                ""),
                tora);

        assertThat(care.tasks()).containsExactly("userTask_acknowledgeOrder", "userTask_makePlan");
        assertThat(work.as("ylva").sees("userTask_makePlan", care.number())).isTrue();
        assertThat(work.as("ola").sees("userTask_acknowledgeOrder", care.number()))
                .isTrue();
        assertThat(work.as("petra").sees("userTask_makePlan", care.number())).isFalse();
        assertThat(care.all("x.id", "care_decision")).hasSize(1);
        assertThat(care.watched("FOLLOW_UP")).hasSize(1);
        assertThat(care.watchedAtAll()).contains("EXECUTION_START", "EXECUTION_STATUTORY", "EXECUTION_PLAN");

        care.submitsEach("ola", "userTask_acknowledgeOrder", Typed.of("answer", "ACKNOWLEDGED"));
        assertThat(care.tasks()).containsExactly("userTask_makePlan", "userTask_registerExecution");
    }

    @Test
    @Rule({"G1", "G12", "G16", "G22", "I7"})
    void itIsFollowedUpArmedAgainEndedAndClosed() {
        CaseAtWork care = readIn(new GivenBoard().line(tora, "Tora Tavla", "Nästa uppföljning", "2026-09-10"), tora);
        work.liveUntil("2026-09-01");
        assertThat(care.tasks()).containsExactly("userTask_answerPreFollowUp", "userTask_holdFollowUp");
        work.liveUntil("2026-09-10");

        care.followedUp(Typed.homeVisit(), result -> {});
        assertThat(jdbc.sql(
                                "select s.life_area || ' ' || s.state_now || ' ' || s.fulfilment from area_state s join follow_up f on f.id = s.follow_up join care_case c on c.id = f.care_case_id where c.case_number = ?")
                        .param(care.number())
                        .query(String.class)
                        .list())
                .as("no investigation here says more")
                .containsExactly("Personlig vård 8 NOT_ASSESSED");
        assertThat(care.watched("FOLLOW_UP")).hasToString("[2027-01-29]");
        assertThat(care.tasks()).isEmpty();

        work.liveUntil("2027-01-29");
        care.followedUp(Typed.homeVisit(), result -> {
            result.put("outcome", "ENDED");
            result.put("personAgrees", "YES");
            result.put("ground", "Klarar sig själv.");
            result.put("lastDay", "2027-01-31");
        });
        care.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.settle();
        assertThat(care.tasks()).containsExactly("userTask_closeCase");
        assertThat(care.watched("FOLLOW_UP")).isEmpty();
        care.submits(
                "userTask_closeCase", Typed.of("outcome", "CLOSED", "reason", "NO_NEED", "note", "Allt är klart."));
        assertThat(care.itself("state")).isEqualTo("CLOSED");
        assertThat(work.isRunning(care.number())).isFalse();
    }

    @Test
    @Rule({"F5", "F8", "D5", "G13"})
    void aChangedOrderAsksTheUnitForANewVersionOfThePlanThatWasMadeElsewhere() {
        CaseAtWork care = readIn(new GivenBoard().line(tora, "Tora Tavla", "Nästa uppföljning", "2026-06-05"), tora);
        work.liveUntil("2026-06-05");

        care.followedUp(Typed.homeVisit(), result -> {
            result.put("outcome", "ADJUSTED");
            result.put("change", "MORE");
            result.put("newExtent", "Hjälp fyra gånger per dag");
        });

        assertThat(care.tasks()).contains("userTask_acknowledgeOrder", "userTask_makePlan");
        care.planned("petra", "2026-12-01");
        assertThat(jdbc.sql(
                                "select p.state from execution_plan p join service_order o on o.id = p.order_id join care_case c on c.id = o.care_case_id where c.case_number = ? order by p.version_number")
                        .param(care.number())
                        .query(String.class)
                        .list())
                .containsExactly("TO_BE_REVISED", "COMPLETE");
    }

    @Test
    @Rule({"H7", "I4", "G5"})
    void aPauseAndAChangedNeedGoAsInAnyOtherCase() {
        CaseAtWork care = readIn(new GivenBoard().line(tora, "Tora Tavla"), tora);
        long order = Long.parseLong(care.all("x.id", "service_order").get(0));

        pauses.begin(new Paused(order, LocalDate.parse("2026-06-01"), "HOSPITAL", null, null, "petra"));
        assertThat(care.tasks()).containsExactly("userTask_registerReturn");
        needs.report(new ReportNeed.Told(
                care.number(),
                order,
                ReportNeed.Kind.OTHER,
                null,
                "Orkar mindre.",
                ReportNeed.Origin.STAFF,
                ReportNeed.TalkedOver.PERSON,
                null,
                "petra"));
        assertThat(care.tasks()).containsExactly("userTask_assessChangedNeed", "userTask_registerReturn");
        assertThat(care.watchedAtAll()).contains("CHANGED_NEED", "PAUSE_RETURN", "FOLLOW_UP");
    }

    @Test
    @Rule("I3")
    void aDeathEndsIt() {
        CaseAtWork care = readIn(new GivenBoard().line(tora, "Tora Tavla"), tora);

        deaths.tell(care.number(), null, LocalDate.parse("2026-05-31"), "hanna");
        assertThat(care.tasks()).containsExactly("userTask_confirmDeath");
        care.submits(
                "userTask_confirmDeath",
                Typed.of("outcome", "CONFIRMED", "diedOn", "2026-05-31", "howConfirmed", "Folkbokföringen."));
        work.settle();

        assertThat(care.all("x.state || ' ' || x.ended_on", "service_order")).containsExactly("ENDED 2026-05-31");
        assertThat(care.watched("FOLLOW_UP")).isEmpty();
        assertThat(problems(check(new GivenBoard()
                        .line(tora, "Tora Tavla", "Insats", "Trygghetslarm", "Utförare", "LARMET")
                        .file())))
                .containsExactly("2 Personnummer hör till någon som har avlidit.");
    }

    @Test
    @Rule({"G19", "G21"})
    void itRunsOutWithItsDecisionAndTheHandlerIsToldInTime() {
        CaseAtWork care = readIn(
                new GivenBoard()
                        .line(tora, "Tora Tavla", "Till", "2026-08-31", "Plan godkänd", "", "Planen följs upp", ""),
                tora);

        assertThat(care.watched("FOLLOW_UP")).hasToString("[2026-08-01]");
        work.liveUntil("2026-08-20");
        assertThat(care.all("x.message_text", "case_message", "x.message_text like 'Sista dagen%'"))
                .isNotEmpty();
        work.liveUntil("2026-09-01");
        assertThat(care.tasks()).contains("userTask_confirmEnding").doesNotContain("userTask_makePlan");
    }

    @Test
    void severalDecisionsOfOnePersonBecomeOneCaseWithAClockEach() {
        CaseAtWork care = readIn(
                new GivenBoard()
                        .line(tora, "Tora Tavla")
                        .line(
                                tora,
                                "Tora Tavla",
                                "Insats",
                                "Trygghetslarm",
                                "Utförare",
                                "LARMET",
                                "Till",
                                "",
                                "Beslutsdatum",
                                "2026-01-10",
                                "Från",
                                "2026-01-10",
                                "Senaste uppföljning",
                                "2026-05-04"),
                tora);

        assertThat(care.all("x.id", "matter")).hasSize(2);
        assertThat(care.watched("FOLLOW_UP")).hasToString("[2027-01-29, 2027-05-04]");
        assertThat(casesOf(tora)).isEqualTo(1);
    }

    @Test
    void theSameFileTwiceDoublesNothing() {
        byte[] file = new GivenBoard().line(tora, "Tora Tavla").file();
        run(check(file));
        int watches = watches();

        long again = check(file);
        assertThat(problems(again))
                .containsExactly("2 Raden finns redan i ärende %s och läses inte in igen.".formatted(numberOf(tora)));
        assertThatThrownBy(() -> imports.start(again, "lisa")).hasMessage("Inget i kalkylbladet kan läsas in.");
        run(again);

        assertThat(casesOf(tora)).isEqualTo(1);
        assertThat(watches()).isEqualTo(watches);
    }

    @Test
    void twoChecksOfTheSameFileThatBothRunReadItInOnce() {
        byte[] file = new GivenBoard().line(tora, "Tora Tavla").file();
        long one = check(file);
        long other = check(file);
        run(one);
        run(other);

        assertThat(casesOf(tora)).isEqualTo(1);
        assertThat(imports.find(other).orElseThrow().failed()).isEqualTo(1);
        assertThat(problems(other)).singleElement().asString().contains("finns redan i ärende");
    }

    @Test
    void aRunThatIsCutOffGoesOnWhereItWas() {
        GivenBoard board = new GivenBoard();
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            persons.add(AnotherPerson.identityNumber());
            board.line(persons.get(i), "Person " + (char) ('A' + i % 26));
        }
        long id = check(board.file());
        jdbc.sql("update board_import set state = 'RUNNING', started_by = 'lisa' where id = ?")
                .param(id)
                .update();
        AtomicInteger rounds = new AtomicInteger();
        runImport.run(id, () -> rounds.incrementAndGet() <= 1);
        assertThat(imports.find(id).orElseThrow().done()).isEqualTo(20);
        assertThat(imports.find(id).orElseThrow().percent()).isEqualTo(44);
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(BoardImport.State.RUNNING);

        runImport.run(id, () -> true);

        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(BoardImport.State.DONE);
        assertThat(imports.find(id).orElseThrow().cases()).isEqualTo(45);
        assertThat(persons).allSatisfy(person -> assertThat(casesOf(person)).isEqualTo(1));
    }

    @Test
    void whatCannotBeReadInWhenItsTurnComesKeepsNobodyElseOutAndLeavesNothingBehind() {
        String other = AnotherPerson.identityNumber();
        long id = check(new GivenBoard()
                .line(tora, "Tora Tavla")
                .line(other, "Otto Tavla")
                .file());
        jdbc.sql("update provider_unit set is_open = false where code = 'BJORKEN'")
                .update();
        try {
            jdbc.sql(
                            "update board_import_line set content = replace(content, 'BJORKEN', 'EKEN') where board_import = ? and line_number = 3")
                    .param(id)
                    .update();
            run(id);
        } finally {
            jdbc.sql("update provider_unit set is_open = true where code = 'BJORKEN'")
                    .update();
        }
        assertThat(casesOf(other)).isEqualTo(1);
        assertThat(casesOf(tora)).isZero();
        assertThat(jdbc.sql("select count(*) from person where full_name = 'Tora Tavla' and identity_number = ?")
                        .param(digits(tora))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(problems(id)).singleElement().asString().startsWith("2 Raden");
    }

    @Test
    void everyBadLineIsNamedByLineColumnAndReasonAndNothingOfItsPersonIsIn() {
        String half = AnotherPerson.identityNumber();
        GivenBoard board = new GivenBoard()
                .line("19440317-9808", "Fel Siffra")
                .line(AnotherPerson.identityNumber(), "Okänd Enhet", "Utförare", "Hemtjänst Granen")
                .line(AnotherPerson.identityNumber(), "Okänd Insats", "Insats", "Städhjälp")
                .line(AnotherPerson.identityNumber(), "Okänd Handläggare", "Handläggare", "Nils Ingen")
                .line(AnotherPerson.identityNumber(), "Baklänges", "Till", "2026-02-01")
                .line(AnotherPerson.identityNumber(), "Slut", "Till", "2026-05-31")
                .line(
                        AnotherPerson.identityNumber(),
                        "Sen",
                        "Senaste uppföljning",
                        "2026-03-10",
                        "Till",
                        "2028-02-28",
                        "Nästa uppföljning",
                        "2027-04-20")
                .line(AnotherPerson.identityNumber(), "Efter", "Nästa uppföljning", "2027-03-01")
                .line(AnotherPerson.identityNumber(), "Gammal lag", "Lagrum", "4 kap. 1 §")
                .line(half, "Halv")
                .line(half, "Halv", "Insats", "Trygghetslarm", "Utförare", "LARMET", "Påbörjad", "snart")
                .line(tora, "Tora Tavla")
                .line(tora, "Tora Tavla")
                .line(
                        AnotherPerson.identityNumber(),
                        "",
                        "Lag",
                        "HSL",
                        "Ramtid",
                        "många",
                        "Skyddade personuppgifter",
                        "kanske")
                .line(AnotherPerson.identityNumber(), "Formel", "Omfattning", "=1+1")
                .line(AnotherPerson.identityNumber(), "Fel team", "Team", "Team Syd")
                .line(
                        AnotherPerson.identityNumber(),
                        "Framtid",
                        "Påbörjad",
                        "2026-06-02",
                        "Senaste uppföljning",
                        "2026-07-01")
                .line(AnotherPerson.identityNumber(), "Plan", "Planen följs upp", "", "Återkallelseförbehåll", "nej")
                .line(AnotherPerson.identityNumber(), "Tills vidare", "Till", "")
                .line(AnotherPerson.identityNumber(), "Utanför ramen", "Insats", "Natthjälp", "Ramtid", "60")
                .line(AnotherPerson.identityNumber(), "Teamet", "Insats", "Hemgångsteam");
        long id = check(board.file());

        assertThat(problems(id))
                .containsExactly(
                        "2 Personnummer är inget giltigt personnummer eller samordningsnummer. Kontrollera siffrorna.",
                        "3 Utförare finns inte bland enheterna i Följsam.",
                        "4 Insats finns inte som insats enligt SoL.",
                        "5 Handläggare finns inte bland handläggarna i Följsam.",
                        "6 Till kan inte vara före första dagen.",
                        "6 Till har varit: beslutet pågår inte längre.",
                        "7 Till har varit: beslutet pågår inte längre.",
                        "8 Nästa uppföljning kan vara senast 9 april 2027.",
                        "9 Nästa uppföljning kan inte vara efter beslutets sista dag.",
                        "10 Lagrum gällde inte på beslutsdagen, eller finns inte.",
                        "11 Raden läses inte in, eftersom en annan rad för samma person behöver rättas.",
                        "12 Påbörjad är inget datum. Skriv ÅÅÅÅ-MM-DD.",
                        "13 Raden läses inte in, eftersom en annan rad för samma person behöver rättas.",
                        "14 Raden är dubbel: rad 13 har samma insats i samma beslut.",
                        "15 Namn behöver fyllas i.",
                        "15 Lag behöver vara SoL eller LSS.",
                        "15 Skyddade personuppgifter behöver vara ja eller nej.",
                        "15 Ramtid behöver vara hela minuter i veckan, minst en.",
                        "16 Omfattning är en formel. Klistra in värdet i stället.",
                        "17 Team är inte handläggarens team.",
                        "18 Påbörjad kan inte ligga i framtiden.",
                        "18 Senaste uppföljning kan inte ligga i framtiden.",
                        "19 Planen följs upp behöver fyllas i när planen är godkänd.",
                        "19 Återkallelseförbehåll behöver vara ja: hemtjänst beviljas alltid med återkallelseförbehåll.",
                        "20 Till behöver fyllas i: insatsen beviljas inte tills vidare.",
                        "21 Ramtid ska vara tomt: insatsen ligger utanför ramen och tidsätts för sig.",
                        "22 Utförare behöver vara ett hemgångsteam.");
        assertThat(imports.find(id).orElseThrow().toRead()).isZero();
        assertThat(casesOf(half) + casesOf(tora)).isZero();
    }

    @Test
    void aClosedUnitAPersonWithAnotherNameOrHandlerAndOneWhoHasDiedAreRefused() {
        jdbc.sql("update provider_unit set is_open = false where code = 'EKEN'").update();
        try {
            assertThat(problems(check(new GivenBoard()
                            .line(tora, "Tora Tavla", "Utförare", "EKEN")
                            .file())))
                    .containsExactly("2 Utförare är stängd och tar inte emot uppdrag.");
        } finally {
            jdbc.sql("update provider_unit set is_open = true where code = 'EKEN'")
                    .update();
        }
        readIn(new GivenBoard().line(tora, "Tora Tavla"), tora);
        String more = "Trygghetslarm";
        assertThat(problems(check(new GivenBoard()
                        .line(tora, "Tore Tavla", "Insats", more, "Utförare", "LARMET")
                        .file())))
                .containsExactly("2 Namn är ett annat än det som personnumret har i Följsam.");
        assertThat(problems(check(new GivenBoard()
                        .line(tora, "Tora Tavla", "Insats", more, "Utförare", "LARMET", "Handläggare", "hugo")
                        .file())))
                .containsExactly("2 Handläggare är en annan än i personens öppna ärende %s.".formatted(numberOf(tora)));
        CaseAtWork care = readIn(new GivenBoard().line(tora, "Tora Tavla", "Insats", more, "Utförare", "LARMET"), tora);
        assertThat(care.all("x.id", "matter")).hasSize(2);
        assertThat(casesOf(tora)).isEqualTo(1);
    }

    @Test
    void whatIsNoSpreadsheetIsRefusedWithItsReason() throws IOException {
        assertRefused(
                "inte ett kalkylblad".getBytes(StandardCharsets.UTF_8), "Filen är inget kalkylblad i formatet .xlsx");
        assertRefused(new byte[0], "Filen är tom.");
        assertRefused(zip("word/document.xml", 10), "Filen är inget kalkylblad i formatet .xlsx");
        assertRefused(zip("xl/workbook.xml", 10), "Kalkylbladet går inte att läsa");
        assertRefused(zip("xl/workbook.xml", 100 * 1024 * 1024), "för stort när det packas upp");
        assertRefused(new GivenBoard().file(), "Kalkylbladet har inga rader under rubrikerna.");
        assertRefused(
                new GivenBoard().line(tora, "Tora Tavla").file(Column.IDENTITY_NUMBER, Column.FULL_NAME),
                "Det saknas kolumner: Handläggare, Lag,");
        assertRefused(
                new GivenBoard().line(tora, "Tora Tavla").file(Column.FULL_NAME, Column.FULL_NAME),
                "Kolumnen Namn finns två gånger.");
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        new BoardTemplate().write(empty);
        assertRefused(empty.toByteArray(), "Kalkylbladet har inga rader under rubrikerna.");
    }

    @Test
    void theTemplateHasEveryColumnAndExplainsIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BoardTemplate().write(out);
        try (var workbook = new ReadableWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getFirstSheet().read().get(0).getCellCount()).isEqualTo(Column.values().length);
            var help = workbook.findSheet("Förklaring").orElseThrow().read();
            assertThat(help).hasSize(Column.values().length + 1);
            assertThat(help.get(1).getCellText(0)).isEqualTo("Personnummer");
        }
    }

    @Test
    void whatStoodInTheLinesIsForgottenAndWhoReadThemInIsKept() {
        long id = check(new GivenBoard().line(tora, "Tora Tavla").file());
        assertThat(contents(id)).hasSize(1);
        run(id);
        assertThat(contents(id)).isEmpty();
        BoardImport done = imports.find(id).orElseThrow();
        assertThat(done.checkedBy() + " " + done.startedBy() + " " + done.cases())
                .isEqualTo("lisa lisa 1");
        assertThat(done.startedAt()).isNotNull();

        long left = check(new GivenBoard()
                .line(AnotherPerson.identityNumber(), "Ingen Start")
                .file());
        work.travelTo("2026-06-03");
        check(new GivenBoard().line(AnotherPerson.identityNumber(), "Nästa").file());
        assertThat(contents(left)).isEmpty();
        assertThat(imports.find(left).orElseThrow().state()).isEqualTo(BoardImport.State.DISCARDED);
    }

    @Test
    @Rule({"J3", "L13"})
    void onlyThoseWhoLeadReadIn() {
        byte[] file = new GivenBoard().line(tora, "Tora Tavla").file();
        long id = check(file);
        for (String other : List.of("hanna", "petra", "anders", "bodil")) {
            Visitor visitor = Visitor.loggedIn(port, other);
            assertThat(visitor.get(PAGE).status()).as(other).isEqualTo(403);
            assertThat(visitor.get(PAGE + "/mall").status()).as(other).isEqualTo(403);
            assertThat(visitor.get(PAGE + "/" + id).status()).as(other).isEqualTo(403);
            assertThat(visitor.upload(PAGE, "kalkylblad", "tavla.xlsx", file).status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(visitor.form(PAGE + "/" + id + "/kor").status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(visitor.form(PAGE + "/" + id + "/ta-bort").status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(BoardImport.State.CHECKED);
        assertThat(Visitor.loggedIn(port, "hanna").get("/uppfoljningar").body()).doesNotContain(PAGE);
        assertThat(Visitor.loggedIn(port, "magnus").get("/uppfoljningar").body())
                .contains(PAGE);
    }

    @Test
    void aFileIsCheckedShownAndReadInOnThePage() {
        Visitor lisa = Visitor.loggedIn(port, "lisa");
        assertThat(lisa.get(PAGE + "/mall").header("Content-Type")).contains("spreadsheetml");
        Visitor.Answer none = lisa.upload(PAGE, "kalkylblad", "bild.png", "nej".getBytes(StandardCharsets.UTF_8));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.body()).contains("Filen är inget kalkylblad i formatet .xlsx");
        Visitor.Answer large = lisa.upload(PAGE, "kalkylblad", "stor.xlsx", new byte[7 * 1024 * 1024]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("Ett kalkylblad får vara högst 5 MB");

        String one = lisa.upload(
                        PAGE,
                        "kalkylblad",
                        "tavla.xlsx",
                        new GivenBoard()
                                .line(tora, "Tora Tavla")
                                .line("19440317-9808", "Fel Siffra")
                                .file())
                .header("Location");
        String shown = lisa.get(one.replaceAll(".*(/uppfoljningar)", "$1")).body();
        assertThat(shown)
                .contains("En rad kan läsas in", "En rad läses inte in", "Personnummer", "är inget giltigt")
                .doesNotContain("Fel Siffra", "19440317");
        long id = Long.parseLong(one.replaceAll(".*/", ""));
        assertThat(casesOf(tora)).isZero();

        assertThat(lisa.form(PAGE + "/" + id + "/kor").status()).isEqualTo(302);
        run(id);
        assertThat(lisa.get(PAGE + "/" + id).body()).contains("En rad är inläst i ett ärende.");
        assertThat(lisa.form(PAGE + "/" + id + "/kor").body()).contains("redan inläst");
        assertThat(casesOf(tora)).isEqualTo(1);
        assertThat(lisa.get(PAGE).body()).contains("tavla.xlsx", "Lisa Lindgren");
        assertThat(lisa.get(PAGE + "/999999").status()).isEqualTo(404);
    }

    private void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> check(file)).isInstanceOf(UnreadableFile.class).hasMessageContaining(why);
    }

    private static byte[] zip(String part, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(new byte[size]);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private long check(byte[] file) {
        return imports.check("tavla.xlsx", file, "lisa");
    }

    /** Started by Lisa if nobody has, and through when this returns, whoever runs it. */
    private void run(long id) {
        if (imports.find(id).orElseThrow().state() == BoardImport.State.CHECKED
                && imports.find(id).orElseThrow().toRead() > 0) {
            imports.start(id, "lisa");
        }
        runImport.run(id, () -> true);
    }

    private CaseAtWork readIn(GivenBoard board, String person) {
        long id = check(board.file());
        assertThat(problems(id)).isEmpty();
        run(id);
        assertThat(problems(id)).isEmpty();
        return CaseAtWork.known(work, jdbc, numberOf(person));
    }

    private List<String> problems(long id) {
        return imports.problems(id, 100).stream()
                .map(problem -> problem.line() + " " + problem.heading() + " " + problem.reason())
                .toList();
    }

    private List<String> contents(long id) {
        return jdbc.sql("select content from board_import_line where board_import = ? and content is not null")
                .param(id)
                .query(String.class)
                .list();
    }

    private int watches() {
        return jdbc.sql("select count(*) from watch").query(Integer.class).single();
    }

    private int casesOf(String person) {
        return jdbc.sql(
                        "select count(*) from care_case c join person p on p.id = c.person_id where p.identity_number = ?")
                .param(digits(person))
                .query(Integer.class)
                .single();
    }

    private String numberOf(String person) {
        return jdbc.sql(
                        "select c.case_number from care_case c join person p on p.id = c.person_id where p.identity_number = ? and c.state = 'OPEN'")
                .param(digits(person))
                .query(String.class)
                .single();
    }

    private static String digits(String person) {
        return person.replace("-", "");
    }
}
