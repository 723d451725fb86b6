package se.foljsam.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.casefile.between.PartyHeard;
import se.foljsam.casefile.matter.MoveDeadline;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Rejected;

/** The party is heard before a decision against it, told of an essential delay, and may demand a decision. The same on every database. */
abstract class HearingAndDelay {
    private static final String INVESTIGATE = "userTask_investigateNeed";
    private static final String ANSWER = "userTask_receiveAnswer";
    private static final String DELAY = "userTask_tellDelay";
    private static final String DEMAND = "userTask_refuseDemand";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PartyHeard partyHeard;

    @Autowired
    DemandDecision demands;

    @Autowired
    CommunicateBeforeDecision material;

    @Autowired
    MoveDeadline moveDeadline;

    @Autowired
    TransactionTemplate inTransaction;

    private CaseAtWork care;

    @BeforeEach
    void anApplicationUnderInvestigation() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Parvin Part", "2026-03-02"))
                .submits("userTask_actualiseCase", Typed.actualised());
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule("L2")
    void theMaterialIsCommunicatedAndTheAnswerInTimeBringsTheInvestigationBackAsItWas() {
        assertThat(partyHeard.in(matterId())).isEmpty();
        care.submits(INVESTIGATE, communicated());

        assertThat(care.tasks()).containsExactly(ANSWER);
        assertThat(care.dueOf(ANSWER)).isEqualTo("2026-03-16");
        assertThat(care.watched("COMMUNICATION")).containsExactly(LocalDate.parse("2026-03-16"));
        assertThat(care.watched("INVESTIGATION"))
                .as("the investigation goes on")
                .hasSize(1);
        assertThat(partyHeard.in(matterId())).get().satisfies(hearing -> {
            assertThat(hearing.isDone()).isFalse();
            assertThat(hearing.toldOfRightToSpeak()).isTrue();
            assertThat(hearing.inWords()).contains("2026-03-02", "brev", "2026-03-16", "svaret väntas");
        });
        assertThat(work.as("petra").sees(ANSWER, care.number())).isFalse();

        work.liveUntil("2026-03-10");
        assertThat(opened(ANSWER).get("material").toString()).contains("Utredningen i helhet");
        care.submits(
                ANSWER,
                Typed.of(
                        "outcome", "ANSWERED",
                        "answeredOn", "2026-03-09",
                        "answeredHow", "LETTER",
                        "answer", "Jag behöver mer hjälp än så."));

        assertThat(care.tasks()).containsExactly(INVESTIGATE);
        assertThat(care.watched("COMMUNICATION")).isEmpty();
        Map<String, Object> form = opened(INVESTIGATE);
        assertThat(form.get("hearingText").toString()).contains("Jag behöver mer hjälp än så.", "9 mars 2026");
        assertThat(form)
                .containsEntry("ownView", Typed.investigated().get("ownView"))
                .containsEntry("against", "YES")
                .doesNotContainKey("outcome");
        assertThat(form.get("areas").toString()).contains("Behöver hjälp att duscha.");

        care.submits(INVESTIGATE, Typed.of("outcome", "READY", "assessment", "Svaret ändrar inget."));
        assertThat(care.tasks()).containsExactly("userTask_decide");
        assertThat(partyHeard.in(matterId())).get().satisfies(hearing -> {
            assertThat(hearing.isDone()).isTrue();
            assertThat(hearing.answer()).isEqualTo("Jag behöver mer hjälp än så.");
            assertThat(hearing.answeredOn()).isEqualTo("2026-03-09");
        });
        assertThat(jdbc.sql(
                                "select version_number || ' ' || assessment from investigation where matter_id = ? order by id")
                        .param(matterId())
                        .query(String.class)
                        .list())
                .containsExactly("1 " + Typed.investigated().get("assessment"), "2 Svaret ändrar inget.");
        assertThat(care.journal("AUTHORITY"))
                .contains("Underlaget kommunicerat", "Den enskilde har svarat på underlaget");
        assertThat(jdbc.sql("select state from watch where case_number = ? and kind = 'COMMUNICATION'")
                        .param(care.number())
                        .query(String.class)
                        .list())
                .containsExactly("MET");
    }

    @Test
    @Rule("L2")
    void withoutAnAnswerTheInvestigationGoesOnTheMorningAfterTheLastDayAndNotBefore() {
        care.submits(INVESTIGATE, communicated());

        work.liveUntil("2026-03-16");
        assertThat(care.tasks()).containsExactly(ANSWER);

        work.liveUntil("2026-03-17");
        assertThat(care.tasks()).containsExactly(INVESTIGATE);
        assertThat(partyHeard.in(matterId()).orElseThrow().isDone()).isTrue();
        assertThat(partyHeard.in(matterId()).orElseThrow().inWords()).contains("inget svar har kommit");
        assertThat(care.journal("AUTHORITY")).contains("Svarstiden är ute");
        assertThat(refused(Typed.of("outcome", "READY", "lateAnswer", "Jag var bortrest.")))
                .contains("Svaret kom den");
        assertThat(refused(Typed.of(
                        "outcome", "READY", "lateAnswer", "Jag var bortrest.", "lateAnsweredOn", "2026-03-18")))
                .contains("kan inte ligga i framtiden");
        care.submits(
                INVESTIGATE,
                Typed.of("outcome", "READY", "lateAnswer", "Jag var bortrest.", "lateAnsweredOn", "2026-03-17"));
        assertThat(care.tasks()).containsExactly("userTask_decide");
        assertThat(partyHeard.in(matterId()).orElseThrow().answer())
                .as("an answer before the decision is heard, also when its time is over")
                .isEqualTo("Jag var bortrest.");
    }

    @Test
    @Rule("L2")
    void aPartyWhoNeedsMoreTimeGetsItAndTheTimerFollows() {
        care.submits(INVESTIGATE, communicated());
        long watch = jdbc.sql("select id from watch where case_number = ? and kind = 'COMMUNICATION'")
                .param(care.number())
                .query(Long.class)
                .single();
        inTransaction.executeWithoutResult(status -> moveDeadline.to(
                care.number(), watch, LocalDate.parse("2026-03-30"), "Sonen är ombud och bortrest.", "hanna"));

        work.liveUntil("2026-03-30");
        assertThat(care.tasks()).containsExactly(ANSWER);
        assertThat(care.dueOf(ANSWER)).isEqualTo("2026-03-30");
        work.liveUntil("2026-03-31");

        assertThat(care.tasks()).containsExactly(INVESTIGATE);
        assertThat(partyHeard.in(matterId()).orElseThrow().answerBy()).isEqualTo("2026-03-30");
    }

    @Test
    @Rule("L2")
    void whatMayGoAgainstThePartyIsCommunicatedOrItIsSaidWhyNot() {
        assertThat(refused(Typed.with(Typed.investigated(), "against", "YES")))
                .contains("Varför kommuniceras inte underlaget?", "kommunicera underlaget först");
        assertThat(refused(
                        Typed.with(Typed.investigated(), "against", "YES", "notCommunicated", "PLAINLY_UNNECESSARY")))
                .contains("Skäl till att underlaget inte kommuniceras");
        assertThat(refused(Typed.with(communicated(), "toldOfRight", false))).contains("muntligt inför nämnden");
        assertThat(refused(Typed.with(communicated(), "communicatedHow", null))).contains("Hur", "behöver väljas");
        assertThat(refused(Typed.with(communicated(), "communicatedWhat", " ")))
                .contains("Vad har den enskilde fått ta del av?");
        assertThat(refused(Typed.with(communicated(), "communicatedOn", "2026-03-03")))
                .contains("Underlaget lämnades den", "framtiden");
        assertThat(refused(Typed.with(communicated(), "communicatedOn", "2026-02-01")))
                .contains("svarstiden redan är ute");
        assertThat(refused(Typed.with(communicated(), "assessment", null))).contains("Handläggarens bedömning");
        assertThat(care.tasks()).containsExactly(INVESTIGATE);
        assertThat(care.watched("COMMUNICATION")).isEmpty();

        care.submits(
                INVESTIGATE,
                Typed.with(
                        Typed.investigated(),
                        "against",
                        "YES",
                        "notCommunicated",
                        "PLAINLY_UNNECESSARY",
                        "notCommunicatedWhy",
                        "Allt underlag är den enskildes egna uppgifter."));
        assertThat(partyHeard.in(matterId())).get().satisfies(hearing -> {
            assertThat(hearing.isDone()).isTrue();
            assertThat(hearing.communicatedOn()).isNull();
            assertThat(hearing.unnecessaryWhy()).contains("egna uppgifter");
        });
    }

    @Test
    @Rule("L2")
    void anAnswerIsRegisteredAsItCameAndBadInputIsRefusedByField() {
        care.submits(INVESTIGATE, communicated());
        assertThat(refusedAnswer("outcome", null)).contains("Har den enskilde svarat?");
        assertThat(refusedAnswer("answer", null)).contains("Den enskildes svar");
        assertThat(refusedAnswer("answeredHow", null)).contains("Hur");
        assertThat(refusedAnswer("answeredOn", "2026-03-03")).contains("kan inte ligga i framtiden");
        assertThat(refusedAnswer("answeredOn", "2026-02-28")).contains("kan inte vara före kommuniceringen");
        assertThat(refusedAnswer("outcome", "ABSTAINS")).contains("Hur och när sade den enskilde det?");
        assertThat(care.tasks()).containsExactly(ANSWER);

        care.submits(ANSWER, Typed.of("outcome", "ABSTAINS", "noAnswerNote", "Ringde 2 mars: inget att tillägga."));
        assertThat(care.tasks()).containsExactly(INVESTIGATE);
        assertThat(partyHeard.in(matterId()).orElseThrow().isDone()).isTrue();
        assertThat(care.journal("AUTHORITY")).contains("Den enskilde avstår från att svara");
    }

    @Test
    @Rule("L2")
    void whatTurnsAgainstThePartyWhenItIsToBeDecidedIsCommunicatedFirstAndADecisionEndsTheWait() {
        assertThat(materialRefused("2026-03-02", "LETTER", "Allt.", true)).contains("väntar inte på beslut");
        care.submits(INVESTIGATE, Typed.investigated());
        assertThat(materialRefused(null, "LETTER", "Allt.", true)).contains("behöver fyllas i");
        assertThat(materialRefused("2026-03-03", "LETTER", "Allt.", true)).contains("framtiden");
        assertThat(materialRefused("2026-02-01", "LETTER", "Allt.", true)).contains("redan är ute");
        assertThat(materialRefused("2026-03-02", null, "Allt.", true)).contains("behöver väljas");
        assertThat(materialRefused("2026-03-02", "LETTER", " ", true)).contains("fått ta del av");
        assertThat(materialRefused("2026-03-02", "LETTER", "Allt.", false)).contains("muntligt inför nämnden");
        assertThat(care.tasks()).containsExactly("userTask_decide");

        communicate("2026-03-02", "LETTER", "Allt.", true);
        assertThat(care.tasks()).containsExactly("userTask_decide", ANSWER);
        assertThat(care.dueOf(ANSWER)).isEqualTo("2026-03-16");
        assertThat(partyHeard.in(matterId()).orElseThrow().isDone()).isFalse();
        assertThat(materialRefused("2026-03-02", "LETTER", "Allt.", true))
                .as("it waits already")
                .contains("väntar inte på beslut");
        work.liveUntil("2026-03-17");
        assertThat(care.tasks()).containsExactly("userTask_decide");
        assertThat(partyHeard.in(matterId()).orElseThrow().isDone()).isTrue();

        communicate("2026-03-17", "DIGITAL", "Mer.", true);
        care.decided(Typed.granted("2026-03-17", "2027-08-31"));
        assertThat(care.tasks()).containsExactly("userTask_writeOrders");
        assertThat(care.watched("COMMUNICATION")).isEmpty();
        assertThat(care.all("x.state", "communication")).containsExactly("NO_ANSWER", "NO_ANSWER");
    }

    private void communicate(String on, String how, String what, boolean told) {
        inTransaction.executeWithoutResult(status -> material.communicate(
                care.number(),
                matterId(),
                on == null ? null : LocalDate.parse(on),
                how == null ? null : CommunicateBeforeDecision.Way.valueOf(how),
                what,
                told,
                "hanna"));
    }

    private String materialRefused(String on, String how, String what, boolean told) {
        StringBuilder said = new StringBuilder();
        assertThatThrownBy(() -> communicate(on, how, what, told))
                .isInstanceOf(Rejected.class)
                .satisfies(rejected -> said.append(rejected.getMessage()));
        return said.toString();
    }

    @Test
    @Rule("L1")
    void anEssentialDelayIsToldWithItsReasonOnce() {
        work.liveUntil("2026-04-30");
        assertThat(care.tasks()).containsExactly(INVESTIGATE);
        work.liveUntil("2026-05-01");
        assertThat(care.tasks()).containsExactly(INVESTIGATE, DELAY);

        assertThat(Refusal.of(() -> care.submits(DELAY, Typed.of("outcome", "TOLD", "toldHow", "LETTER"))))
                .contains("Skäl");
        assertThat(Refusal.of(() -> care.submits(DELAY, Typed.of("outcome", "TOLD", "reason", "Väntar på intyg."))))
                .contains("Hur");
        assertThat(Refusal.of(() -> care.submits(DELAY, told("toldOn", "2026-05-02"))))
                .contains("kan inte ligga i framtiden");
        assertThat(Refusal.of(() -> care.submits(DELAY, told("expectedOn", "2026-04-01"))))
                .contains("Beslut väntas den");
        care.submits(DELAY, told("expectedOn", "2026-05-15"));

        assertThat(care.all("x.told_on || ' ' || x.told_how || ' ' || x.reason || ' ' || x.expected_on", "told_delay"))
                .containsExactly("2026-05-01 LETTER Väntar på läkarintyg. 2026-05-15");
        assertThat(care.journal("AUTHORITY")).contains("Den enskilde underrättad om dröjsmål");
        work.liveUntil("2026-05-10");
        assertThat(care.tasks()).as("asked once").containsExactly(INVESTIGATE);
    }

    @Test
    @Rule("L1")
    void whenTheInvestigationIsReadyNobodyIsToldOfADelayAnyMore() {
        work.liveUntil("2026-05-01");
        assertThat(care.tasks()).contains(DELAY);

        care.submits(INVESTIGATE, Typed.investigated());

        assertThat(care.tasks()).containsExactly("userTask_decide");
        assertThat(care.all("x.reason", "told_delay")).isEmpty();
    }

    @Test
    @Rule({"L1", "L2"})
    void theInvestigationsOwnTimeRunsWhileTheAnswerIsWaitedFor() {
        work.liveUntil("2026-04-28");
        care.submits(
                INVESTIGATE, Typed.with(communicated(), "communicatedOn", "2026-04-28", "visitedOn", "2026-03-02"));
        work.liveUntil("2026-05-01");

        assertThat(care.tasks()).containsExactly(ANSWER, DELAY);
    }

    @Test
    @Rule("L1")
    void afterSixMonthsADecisionCanBeDemandedOnceInWritingAndIsMadeOrRefusedWithinFourWeeks() {
        work.liveUntil("2026-09-02");
        assertThat(demandRefused("2026-09-02", "Jag begär beslut.")).contains("för tidigt", "3 september 2026");
        work.liveUntil("2026-09-03");
        assertThat(demandRefused(null, "Jag begär beslut.")).contains("behöver fyllas i");
        assertThat(demandRefused("2026-09-04", "Jag begär beslut.")).contains("framtiden");
        assertThat(demandRefused("2026-09-03", "  ")).contains("vad den enskilde har skrivit");
        assertThat(care.tasks()).doesNotContain(DEMAND);

        demand("2026-09-03");

        assertThat(care.tasks()).contains(DEMAND, INVESTIGATE);
        assertThat(care.dueOf(DEMAND)).isEqualTo("2026-10-01");
        assertThat(demandRefused("2026-09-03", "En gång till.")).contains("en gång i samma ärende");
        assertThat(demands.in(careCaseId()))
                .singleElement()
                .satisfies(one -> assertThat(one.used()).isTrue());

        work.liveUntil("2026-09-24");
        assertThat(messages("REMINDER")).anyMatch(text -> text.contains("Avgörandet som den enskilde har begärt"));
        assertThat(messages("ESCALATION")).noneMatch(text -> text.contains("Avgörandet som den enskilde har begärt"));
        work.liveUntil("2026-10-02");
        assertThat(messages("ESCALATION")).anyMatch(text -> text.contains("Avgörandet som den enskilde har begärt"));

        assertThat(Refusal.of(() -> care.submits(DEMAND, Typed.of("toldOn", "2026-10-02"))))
                .contains("Varför avslås begäran?");
        assertThat(Refusal.of(
                        () -> care.submits(DEMAND, Typed.of("reasons", "Läkarintyg saknas.", "toldOn", "2026-09-01"))))
                .contains("kan inte vara före dagen då begäran kom in");
        assertThat(Refusal.of(() ->
                        care.submits(DEMAND, Typed.of("reasons", "Läkarintyg saknas.", "appealInformation", null))))
                .contains("Hur man överklagar");
        care.submits(DEMAND, Typed.of("reasons", "Läkarintyg saknas."));

        assertThat(care.all(
                        "x.state || ' ' || x.refused_by || ' ' || x.reasons || ' ' || x.told_on", "decision_demand"))
                .containsExactly("REFUSED hanna Läkarintyg saknas. 2026-10-02");
        assertThat(care.all("x.appeal_information", "decision_demand").get(0)).contains("överklagas", "tre veckor");
        assertThat(care.tasks()).contains(INVESTIGATE).doesNotContain(DEMAND);
        assertThat(care.watched("DECISION_DEMAND")).isEmpty();
    }

    @Test
    @Rule("L1")
    void theDecisionAnswersTheDemand() {
        work.liveUntil("2026-09-10");
        demand("2026-09-10");
        care.submits(INVESTIGATE, Typed.investigated());
        assertThat(care.tasks()).contains(DEMAND, "userTask_decide");

        care.decided(Typed.granted("2026-09-10", "2027-08-31"));

        assertThat(care.tasks()).doesNotContain(DEMAND);
        assertThat(care.all("x.state || ' ' || x.ended_on", "decision_demand")).containsExactly("DECIDED 2026-09-10");
        assertThat(jdbc.sql("select state from watch where case_number = ? and kind = 'DECISION_DEMAND'")
                        .param(care.number())
                        .query(String.class)
                        .list())
                .containsExactly("MET");
        assertThat(demands.in(careCaseId()))
                .as("what is decided cannot be demanded")
                .isEmpty();
    }

    @Test
    @Rule("L1")
    void aWithdrawnApplicationEndsTheDemand() {
        work.liveUntil("2026-09-10");
        demand("2026-09-10");

        care.submits(INVESTIGATE, Typed.of("outcome", "WITHDRAWN", "withdrawalReason", "Flyttar."));
        work.settle();

        assertThat(care.all("x.state", "decision_demand")).containsExactly("FALLEN");
        assertThat(care.tasks()).containsExactly("userTask_closeCase");
    }

    private void demand(String receivedOn) {
        inTransaction.executeWithoutResult(status -> demands.receive(
                care.number(), matterId(), LocalDate.parse(receivedOn), "Jag begär att ärendet avgörs.", "hanna"));
    }

    private String demandRefused(String receivedOn, String text) {
        StringBuilder said = new StringBuilder();
        assertThatThrownBy(() -> inTransaction.executeWithoutResult(status -> demands.receive(
                        care.number(),
                        matterId(),
                        receivedOn == null ? null : LocalDate.parse(receivedOn),
                        text,
                        "hanna")))
                .isInstanceOf(Rejected.class)
                .satisfies(rejected -> said.append(rejected.getMessage()));
        return said.toString();
    }

    private String refused(Map<String, Object> typed) {
        return Refusal.of(() -> care.submits(INVESTIGATE, typed));
    }

    private String refusedAnswer(String field, Object value) {
        return Refusal.of(() -> care.submits(
                ANSWER,
                Typed.with(
                        Typed.of(
                                "outcome", "ANSWERED",
                                "answeredOn", "2026-03-02",
                                "answeredHow", "LETTER",
                                "answer", "Nej."),
                        field,
                        value)));
    }

    private static Map<String, Object> communicated() {
        return Typed.with(
                Typed.investigated(),
                "outcome",
                "COMMUNICATE",
                "against",
                "YES",
                "communicatedOn",
                "2026-03-02",
                "communicatedHow",
                "LETTER",
                "communicatedWhat",
                "Utredningen i helhet med bedömningen.",
                "toldOfRight",
                true);
    }

    private static Map<String, Object> told(Object... differs) {
        return Typed.with(
                Typed.of(
                        "outcome", "TOLD",
                        "toldOn", "2026-05-01",
                        "toldHow", "LETTER",
                        "reason", "Väntar på läkarintyg."),
                differs);
    }

    private Map<String, Object> opened(String task) {
        return work.as("hanna").open(work.as("hanna").task(task, care.number()));
    }

    private long matterId() {
        return Long.parseLong(care.all("x.id", "matter").get(0));
    }

    private long careCaseId() {
        return Long.parseLong(care.itself("id"));
    }

    private List<String> messages(String kind) {
        return care.all("x.message_text", "case_message", "x.kind = '" + kind + "'");
    }
}
