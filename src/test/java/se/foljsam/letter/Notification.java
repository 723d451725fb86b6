package se.foljsam.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionReceipt;
import se.foljsam.casefile.between.DecisionReceipt.Proof;
import se.foljsam.casefile.between.DecisionReceipt.Received;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Corrections;

/** The person is told of every decision as soon as possible, and the day it was received is known: from it runs the time for appeal. Decided on Monday 2 March 2026. */
@Rule({"L3", "L4"})
abstract class Notification {
    private static final String TELL = "userTask_notifyPerson";
    private static final String RECORD = "userTask_recordReceipt";
    private static final Map<String, Object> GRANT = Typed.granted("2026-03-02", "2027-02-28");
    private static final Map<String, Object> POSTED =
            Typed.of("way", "POST", "sentTo", "PERSON", "sentOn", "2026-03-02");
    private static final Map<String, Object> RECEIVED =
            Typed.of("outcome", "RECEIVED", "receivedOn", "2026-03-04", "proof", "SIGNED_RECEIPT");

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DecisionReceipt receipts;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Corrections corrections;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    private CaseAtWork investigated() {
        return CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Berit Besked", "2026-03-02"))
                .investigated();
    }

    private static long decisionOf(CaseAtWork care) {
        return Long.parseLong(care.all("x.id", "care_decision").get(0));
    }

    @Test
    void whatIsHandedOverIsReceivedThereAndThen() {
        CaseAtWork care = investigated().decidedOnly(GRANT);
        Task task = work.as("hanna").task(TELL, care.number());
        assertThat(task.getDueDate()).isInSameDayAs("2026-03-03");
        assertThat(work.as("hanna").open(task))
                .containsEntry("sentTo", "PERSON")
                .containsEntry("sentOn", "2026-03-02")
                .containsEntry("isProtected", false)
                .extractingByKey("letterLink")
                .asString()
                .matches("\\[Hämta beslutsmeddelandet \\(PDF\\)]\\(/arende/" + care.number() + "/handlingar/\\d+\\)");
        assertThat(work.as("petra").sees(TELL, care.number())).isFalse();
        assertThat(receipts.of(decisionOf(care))).isEmpty();

        care.submits(
                TELL,
                Typed.with(Typed.handedOver("2026-03-02"), "toldOrallyOn", "2026-03-02", "toldOrallyBy", "Hanna Holm"));

        assertThat(receipts.of(decisionOf(care)))
                .contains(new Received(LocalDate.parse("2026-03-02"), Proof.HANDED_OVER));
        assertThat(care.tasks()).doesNotContain(TELL, RECORD);
        assertThat(care.watchedAtAll()).doesNotContain("DECISION_TOLD", "DECISION_RECEIVED");
        assertThat(care.all("x.entry_text", "journal_entry", "x.heading = 'Underrättelse om beslut'"))
                .containsExactly(
                        "Beslutet av 2 mars 2026 är överlämnat personligen till den enskilde 2 mars 2026. Muntligt besked gavs 2 mars 2026 av Hanna Holm.");
    }

    @Test
    void whatIsSentIsReceivedOnTheDayThatSomebodyCanShow() {
        CaseAtWork care = investigated().decidedOnly(GRANT).submits(TELL, POSTED);
        assertThat(receipts.of(decisionOf(care))).isEmpty();
        assertThat(care.watched("DECISION_RECEIVED")).containsExactly(LocalDate.parse("2026-03-16"));

        work.liveUntil("2026-03-06");
        care.submits(RECORD, Typed.with(RECEIVED, "note", "Kvittot finns i akten."));

        assertThat(receipts.of(decisionOf(care)))
                .contains(new Received(LocalDate.parse("2026-03-04"), Proof.SIGNED_RECEIPT));
        assertThat(care.tasks()).doesNotContain(TELL, RECORD);
        assertThat(care.watchedAtAll()).doesNotContain("DECISION_RECEIVED");
        assertThat(care.all("x.entry_text", "journal_entry", "x.heading = 'Beslut mottaget'"))
                .containsExactly(
                        "Beslutet av 2 mars 2026 togs emot 4 mars 2026 (delgivningskvitto). Kvittot finns i akten.");
    }

    @Test
    @Rule("J4")
    void nobodyForgetsToTellOrToRecordTheReceipt() {
        CaseAtWork care = investigated().decidedOnly(GRANT);
        work.liveUntil("2026-03-03");
        assertThat(toldTo(care, "hanna")).noneMatch(text -> text.contains("Underrättelsen"));
        work.liveUntil("2026-03-05");
        assertThat(toldTo(care, "hanna"))
                .filteredOn(text -> text.contains("Underrättelsen om beslutet skulle ha varit klar senast 3 mars 2026"))
                .hasSize(1);
        assertThat(toldTo(care, "magnus")).noneMatch(text -> text.contains("Underrättelsen"));
        work.liveUntil("2026-03-07");
        assertThat(toldTo(care, "magnus")).anyMatch(text -> text.contains("Underrättelsen"));

        work.as("hanna").submit(TELL, care.number(), Typed.with(POSTED, "sentOn", "2026-03-06"));
        assertThat(care.watched("DECISION_RECEIVED")).containsExactly(LocalDate.parse("2026-03-20"));
        work.liveUntil("2026-03-19");
        assertThat(toldTo(care, "hanna")).noneMatch(text -> text.contains("togs emot"));
        work.liveUntil("2026-03-21");
        assertThat(toldTo(care, "hanna"))
                .filteredOn(text -> text.contains("Uppgiften om när beslutet togs emot"))
                .hasSize(1);
        work.liveUntil("2026-03-28");
        assertThat(toldTo(care, "magnus")).anyMatch(text -> text.contains("togs emot"));
        care.submits(RECORD, Typed.with(RECEIVED, "receivedOn", "2026-03-09"));
        assertThat(jdbc.sql(
                                "select kind || ' ' || state from watch where case_number = ? and kind like 'DECISION_%' and state <> 'OPEN' order by kind")
                        .param(care.number())
                        .query(String.class)
                        .list())
                .containsExactly("DECISION_RECEIVED LATE", "DECISION_TOLD LATE");
    }

    private static List<String> toldTo(CaseAtWork care, String user) {
        return care.all("x.message_text", "case_message", "x.to_user = '" + user + "'");
    }

    @Test
    void aLetterThatCameBackIsSentAgainAndTheWaitBeginsAnew() {
        CaseAtWork care = investigated().decidedOnly(GRANT).submits(TELL, POSTED);
        work.liveUntil("2026-03-10");
        care.submits(
                RECORD,
                Typed.of("outcome", "SENT_AGAIN", "way", "RECOMMENDED", "sentOn", "2026-03-10", "note", "Fel port."));

        assertThat(receipts.of(decisionOf(care))).isEmpty();
        assertThat(care.tasks()).contains(RECORD).doesNotContain(TELL);
        assertThat(care.watched("DECISION_RECEIVED")).containsExactly(LocalDate.parse("2026-03-24"));
        assertThat(work.as("hanna").open(work.as("hanna").task(RECORD, care.number())))
                .containsEntry("sentText", "skickat som rekommenderat brev 10 mars 2026");
        assertThat(care.journal("AUTHORITY")).contains("Beslut skickat igen");

        work.liveUntil("2026-03-13");
        care.submits(RECORD, Typed.of("outcome", "RECEIVED", "receivedOn", "2026-03-12", "proof", "POSTAL_RECEIPT"));
        assertThat(receipts.of(decisionOf(care)).orElseThrow().on()).isEqualTo("2026-03-12");
    }

    @Test
    void aDayThatWasRecordedWrongIsCorrectedAndTheFirstEntryStands() {
        CaseAtWork care = investigated().decidedOnly(GRANT).submits(TELL, POSTED);
        work.liveUntil("2026-03-06");
        care.submits(RECORD, RECEIVED);
        long submission = jdbc.sql(
                        "select max(id) from submission where case_number = ? and form_id = 'record-receipt'")
                .param(care.number())
                .query(Long.class)
                .single();
        corrections.ask(care.number(), submission, "Läste fel på kvittot.", "hanna");
        care.submits("userTask_correct", Typed.with(RECEIVED, "receivedOn", "2026-03-05"));

        assertThat(receipts.of(decisionOf(care)).orElseThrow().on()).isEqualTo("2026-03-05");
        assertThat(care.all("x.entry_text", "journal_entry", "x.heading like 'Beslut mottaget%'"))
                .containsExactly(
                        "Beslutet av 2 mars 2026 togs emot 4 mars 2026 (delgivningskvitto).",
                        "Beslutet av 2 mars 2026 togs emot 5 mars 2026 (delgivningskvitto). Rättat: Läste fel på kvittot.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "way | | Hur får den enskilde beslutet",
                "sentTo | | Till vem",
                "sentTo | NEIGHBOUR | Till vem",
                "sentOn | | Överlämnat eller skickat",
                "sentOn | 2026-03-03 | kan inte ligga i framtiden",
                "sentOn | 2026-03-01 | kan inte vara före beslutet, 2 mars 2026",
                "toldOrallyOn | 2026-03-02 | vem som berättade",
                "toldOrallyBy | Hanna | dagen för samtalet"
            })
    void whatCannotBeSoIsNotRegisteredAsTold(String field, String value, String said) {
        CaseAtWork care = investigated().decidedOnly(GRANT);
        assertThat(Refusal.of(() -> care.submits(TELL, Typed.with(POSTED, field, value))))
                .contains(said);
        assertThat(care.tasks()).contains(TELL);
        assertThat(care.all("x.state", "decision_notification")).containsExactly("TO_TELL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RECEIVED | receivedOn | | behöver fyllas i",
                "RECEIVED | receivedOn | 2026-03-01 | kan inte vara före beslutet",
                "RECEIVED | receivedOn | 2026-03-07 | kan inte ligga i framtiden",
                "RECEIVED | proof | | hur dagen är känd",
                "SENT_AGAIN | way | | behöver väljas",
                "SENT_AGAIN | way | HANDED_OVER | Hur är det skickat igen",
                "SENT_AGAIN | sentOn | | behöver fyllas i",
                "SENT_AGAIN | sentOn | 2026-03-01 | kan inte vara före förra gången"
            })
    void whatCannotBeSoIsNotRegisteredAsReceived(String outcome, String field, String value, String said) {
        CaseAtWork care = investigated().decidedOnly(GRANT).submits(TELL, POSTED);
        work.liveUntil("2026-03-06");
        Map<String, Object> typed = "RECEIVED".equals(outcome)
                ? RECEIVED
                : Typed.of("outcome", "SENT_AGAIN", "way", "POST", "sentOn", "2026-03-06");
        assertThat(Refusal.of(() -> care.submits(RECORD, Typed.with(typed, field, value))))
                .contains(said);
        assertThat(care.tasks()).contains(RECORD);
        assertThat(receipts.of(decisionOf(care))).isEmpty();
    }

    @Test
    void anAssumedDaySaysByWhichRoutine() {
        CaseAtWork care = investigated().decidedOnly(GRANT).submits(TELL, POSTED);
        work.liveUntil("2026-03-12");
        Map<String, Object> assumed = Typed.with(RECEIVED, "receivedOn", "2026-03-09", "proof", "ASSUMED");
        assertThat(Refusal.of(() -> care.submits(RECORD, assumed))).contains("vilken rutin");
        care.submits(RECORD, Typed.with(assumed, "note", "Sju dagar efter brev, rutin 4.2."));
        assertThat(receipts.of(decisionOf(care)).orElseThrow().proof()).isEqualTo(Proof.ASSUMED);
    }

    @Test
    void aProtectedAddressIsWarnedOfAndCheckedBeforeAnythingIsSent() {
        CaseAtWork care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Sara Skyddad", "2026-03-02"))
                .submits("userTask_actualiseCase", Typed.with(Typed.actualised(), "protectedIdentity", true))
                .submits("userTask_investigateNeed", Typed.investigated())
                .decidedOnly(GRANT);
        assertThat(work.as("hanna").open(work.as("hanna").task(TELL, care.number())))
                .containsEntry("isProtected", true);
        assertThat(Refusal.of(() -> care.submits(TELL, POSTED))).contains("personuppgifterna är skyddade");
        care.submits(TELL, Typed.with(POSTED, "addressChecked", true));
        assertThat(care.tasks()).contains(RECORD);
    }

    @Test
    @Rule({"I7", "L3"})
    void aCaseWithARefusalNobodyWasToldOfDoesNotGoOnToClosure() {
        CaseAtWork care = investigated()
                .decidedOnly(Typed.of(
                        "outcome",
                        "AVSLAG",
                        "notHeardWhy",
                        "Bygger bara på den enskildes egna uppgifter.",
                        "services",
                        List.of(Typed.refused("HEMTJANST")),
                        "fromReturnHome",
                        false,
                        "reassessmentClause",
                        false,
                        "revocationClause",
                        false,
                        "reasons",
                        "Behovet tillgodoses av maken.",
                        "appealInformation",
                        "Skriv till nämnden."));
        work.settle();
        assertThat(care.tasks()).containsExactly(TELL);
        assertThat(caseFile.pendingIn(caseFile.byNumber(care.number())))
                .contains("det är inte registrerat att den enskilde har fått ett beslut");
        care.submits(TELL, POSTED);
        assertThat(care.tasks()).containsExactly(RECORD);
        work.liveUntil("2026-03-06");
        care.submits(RECORD, RECEIVED);
        work.settle();
        assertThat(care.tasks()).containsExactly("userTask_closeCase");
    }

    @Test
    void nothingButTheIdAndTheOutcomeIsInTheEngine() {
        CaseAtWork care = investigated()
                .decidedOnly(GRANT)
                .submits(TELL, Typed.with(POSTED, "toldOrallyOn", "2026-03-02", "toldOrallyBy", "Kanariefågel"));
        String told = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(care.number())
                .processDefinitionKey("decisionNotification")
                .singleResult()
                .getId();
        assertThat(runtime.getVariables(told)).containsOnlyKeys("decisionId", "notificationOutcome");
    }

    @Test
    void aNotificationThatIsOverCannotBeToldAgain() {
        DecisionNotification told = DecisionNotification.of(1, 2, LocalDate.parse("2026-03-02"));
        assertThatThrownBy(() -> told.received(LocalDate.parse("2026-03-02"), Proof.OWN_WORD, null, null, "hanna"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TO_TELL and cannot be received");
        told.drop();
        assertThatThrownBy(told::drop).hasMessageContaining("DROPPED and cannot be dropped");
    }
}
