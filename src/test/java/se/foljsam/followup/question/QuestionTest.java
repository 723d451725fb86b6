package se.foljsam.followup.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.closure.EndAfterDeath;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Rejected;

/** A question between the handler and a unit is answered in time, or somebody hears of it (H4). Asked on Monday 2 March 2026, it is to be answered by Monday the 9th. */
@FoljsamTest
@Rule("H4")
class QuestionTest {
    private static final String ANSWER = "userTask_answerQuestion";
    private static final String ASKED = "Kan besöken flyttas till morgonen?";
    private static final String ANSWERED = "Ja, från på torsdag.";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AskQuestion questions;

    @Autowired
    EndAfterDeath deaths;

    @Autowired
    CaseFile caseFile;

    @Autowired
    RuntimeService runtime;

    private CaseAtWork care;
    private long order;

    @BeforeEach
    void aRunningService() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Frans Fråga", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-08-31"), "2026-03-02", "2026-06-01", "petra");
        order = Long.parseLong(care.all("x.id", "service_order").get(0));
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"H4", "J1", "J2"})
    void theUnitAnswersTheHandlerWhoIsToldAndBothTextsStandInBothJournals() {
        questions.askUnit(care.number(), order, ASKED, "hanna");

        assertThat(work.as("petra").task(ANSWER, care.number()).getDueDate()).isInSameDayAs("2026-03-09");
        assertThat(work.as("petra").open(work.as("petra").task(ANSWER, care.number())))
                .containsEntry("question", ASKED)
                .containsEntry("asker", "Handläggaren")
                .extractingByKey("caseHeader")
                .asString()
                .contains("Senast 9 mars 2026", "5 arbetsdagar från meddelandet.")
                .contains("påminnelse till den som ska svara 10 mars 2026");
        assertThat(work.as("ola").sees(ANSWER, care.number())).isFalse();
        assertThat(work.as("hugo").sees(ANSWER, care.number())).isFalse();

        work.liveUntil("2026-03-09");
        work.as("pelle").submit(ANSWER, care.number(), Typed.of("answer", ANSWERED));

        assertThat(care.tasks()).isEmpty();
        assertThat(ended()).isEqualTo("MET 2026-03-09");
        for (String journal : new String[] {"AUTHORITY", "PROVIDER"}) {
            assertThat(entries(journal)).contains(ASKED).contains("Fråga: " + ASKED + " Svar: " + ANSWERED);
        }
        assertThat(messagesTo("x.to_user = 'hanna'")).contains(ASKED, ANSWERED);
        assertThat(messagesTo("x.to_group = 'providerBjorken'")).doesNotContain(ASKED);
        assertThat(work.isRunning(care.number())).isTrue();
    }

    @Test
    @Rule({"H4", "A8"})
    void theHandlerAnswersTheUnitAlsoWhenTheCaseHasMoved() {
        questions.askHandler(order, ASKED, "pelle");
        assertThat(work.as("hanna").task(ANSWER, care.number()).getAssignee()).isEqualTo("hanna");
        assertThat(work.as("petra").sees(ANSWER, care.number())).isFalse();

        caseFile.moveTo(care.number(), "helena", "teamSyd", "lisa");
        assertThat(work.as("hanna").sees(ANSWER, care.number())).isFalse();
        work.as("helena").submit(ANSWER, care.number(), Typed.of("answer", ANSWERED));

        assertThat(messagesTo("x.to_group = 'providerBjorken'")).contains(ASKED, ANSWERED);
        assertThat(entries("PROVIDER")).contains(ANSWERED);
    }

    @Test
    void whatIsNotAnsweredRemindsTheUnitAndThenItsManagerOnceEach() {
        questions.askUnit(care.number(), order, ASKED, "hanna");
        work.liveUntil("2026-03-09");
        assertThat(reminded()).as("not on the last day").isEmpty();
        work.liveUntil("2026-03-10");
        assertThat(reminded()).isEqualTo("REMINDER providerBjorken");
        work.liveUntil("2026-03-11");
        assertThat(reminded()).isEqualTo("REMINDER providerBjorken");
        work.liveUntil("2026-03-20");
        assertThat(reminded()).isEqualTo("REMINDER providerBjorken, ESCALATION petra");
        assertThat(messagesTo("x.kind = 'REMINDER'"))
                .contains("Svaret på frågan")
                .doesNotContain(ASKED);

        work.as("petra").submit(ANSWER, care.number(), Typed.of("answer", ANSWERED));
        assertThat(ended()).isEqualTo("LATE 2026-03-20");
    }

    @Test
    void whatTheHandlerDoesNotAnswerReachesTheHandlerAndThenTheAuthorityManager() {
        questions.askHandler(order, ASKED, "petra");
        work.liveUntil("2026-03-20");

        assertThat(reminded()).isEqualTo("REMINDER hanna, ESCALATION magnus");
    }

    @Test
    void whatIsAnsweredInTimeRemindsNobody() {
        questions.askHandler(order, ASKED, "petra");
        work.as("hanna").submit(ANSWER, care.number(), Typed.of("answer", ANSWERED));
        work.liveUntil("2026-03-20");

        assertThat(reminded()).isEmpty();
    }

    @Test
    void anEmptyAnswerIsRefusedAndNothingIsLost() {
        questions.askHandler(order, ASKED, "petra");

        assertThat(Refusal.of(() -> work.as("hanna").submit(ANSWER, care.number(), Typed.of("answer", " "))))
                .contains("Svar");
        assertThat(care.tasks()).containsExactly(ANSWER);
        assertThat(care.watched("MESSAGE_ANSWER")).containsExactly(LocalDate.parse("2026-03-09"));
    }

    @Test
    @Rule("I7")
    void anOpenQuestionKeepsTheCaseFromClosing() {
        CaseAtWork ending = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Finn Fråga", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2026-03-31"), "2026-03-02", "2026-03-30", "petra");
        work.liveUntil("2026-03-31");
        questions.askUnit(
                ending.number(),
                Long.parseLong(ending.all("x.id", "service_order").get(0)),
                ASKED,
                "hanna");
        work.liveUntil("2026-04-02");
        ending.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        ending.followedUp(Typed.homeVisit(), result -> {});
        work.settle();
        assertThat(caseFile.pendingIn(caseFile.byNumber(ending.number()))).contains("en fråga väntar på svar");
        assertThat(ending.tasks()).containsExactly(ANSWER);

        work.as("petra").submit(ANSWER, ending.number(), Typed.of("answer", ANSWERED));
        work.settle();
        assertThat(ending.tasks()).containsExactly("userTask_closeCase");
    }

    @Test
    @Rule("I3")
    void aQuestionFallsWhenThePersonDies() {
        questions.askUnit(care.number(), order, ASKED, "hanna");
        questions.askHandler(order, "Vem är kontakt?", "petra");

        deaths.confirmed(care.number(), LocalDate.parse("2026-03-01"), "hanna");

        assertThat(care.tasks()).containsExactly("userTask_closeCase");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("question")
                        .processInstanceBusinessKey(care.number())
                        .count())
                .isZero();
        assertThat(care.all("x.state", "question")).containsExactly("DROPPED", "DROPPED");
        assertThat(entries("PROVIDER")).contains("Den enskilde har avlidit. Frågan var: " + ASKED);
        assertThatThrownBy(() -> questions.askUnit(care.number(), order, ASKED, "hanna"))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void nobodyAsksAUnitThatHasNoOrderInTheCase() {
        CaseAtWork other = CaseAtWork.started(
                work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Flora Fråga", "2026-03-02"));

        assertThatThrownBy(() -> questions.askUnit(other.number(), order, ASKED, "hanna"))
                .isInstanceOf(Rejected.class)
                .hasMessage("behöver väljas i listan.");
        assertThat(other.tasks()).doesNotContain(ANSWER);
    }

    @Test
    @Rule("J3")
    void theEngineIsGivenNothingOfWhatIsWritten() {
        questions.askUnit(care.number(), order, ASKED, "hanna");

        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(runtime.createProcessInstanceQuery()
                                .processDefinitionKey("question")
                                .processInstanceBusinessKey(care.number())
                                .singleResult()
                                .getId())
                        .list())
                .singleElement()
                .satisfies(variable -> assertThat(variable.getName()).isEqualTo("questionId"));
    }

    private String entries(String journal) {
        return String.join("\n", care.all("x.entry_text", "journal_entry", "x.journal = '" + journal + "'"));
    }

    private String messagesTo(String condition) {
        return String.join("\n", care.all("x.message_text", "case_message", condition));
    }

    private String reminded() {
        return String.join(
                ", ",
                care.all(
                        "x.kind || ' ' || coalesce(x.to_user, x.to_group)",
                        "case_message",
                        "x.kind <> 'INFORMATION' and x.message_text like '%frågan%'"));
    }

    private String ended() {
        return jdbc.sql("select state || ' ' || ended_on from watch where case_number = ? and kind = 'MESSAGE_ANSWER'")
                .param(care.number())
                .query(String.class)
                .single();
    }
}
