package se.foljsam.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.AtOnce;
import se.foljsam.support.AtOnce.Fared;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** One opened form is carried out once, whether it is sent by a double click, by a reload or five times at the same moment. */
abstract class SentTwice {
    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DoneSteps doneSteps;

    @LocalServerPort
    int port;

    private CaseAtWork care;

    @BeforeEach
    void plannedAtBjorken() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Tova Tvågång", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-08-31"), "2026-03-02", "2026-06-01", "petra");
    }

    @AfterEach
    void home() {
        jdbc.sql("delete from handler_absence").update();
        work.goHome();
    }

    @Test
    void fiveEqualJournalEntriesAreOne() {
        sentFiveTimes("petra", order() + "/journal", "heading", "Nyckel", "entry", "I lådan.");

        assertThat(care.all("x.heading", "journal_entry", "x.heading = 'Nyckel'"))
                .hasSize(1);
    }

    @Test
    void fiveEqualMessagesAreOne() {
        sentFiveTimes("petra", order() + "/meddelanden", "message", "Nyckeln fattas.");

        assertThat(care.all("x.id", "case_message", "x.message_text like '%Nyckeln fattas.%'"))
                .hasSize(1);
    }

    @Test
    void fiveEqualWishesOfAnotherPlanAreOneTask() {
        sentFiveTimes("petra", order() + "/plan", "reason", "Nya tider.");

        assertThat(care.tasks()).containsExactly("userTask_makePlan");
    }

    @Test
    void fiveEqualRequestsOfAFollowUpAreOne() {
        String decision = care.all("x.id", "care_decision").get(0);

        sentFiveTimes("hanna", page() + "/uppfoljning", "decisionId", decision, "origin", "PERSON", "reason", "Oro.");

        assertThat(care.tasks()).containsExactly("userTask_answerPreFollowUp", "userTask_holdFollowUp");
        assertThat(care.journal("AUTHORITY").stream().filter("Tidigare uppföljning"::equals))
                .hasSize(1);
    }

    /** Whoever hands a case over may not read it afterwards, and is told the same all the same. */
    @Test
    void fiveEqualHandoversOfACaseAreAnsweredAsTheFirst() {
        List<Answer> answers =
                sentFiveTimes("hanna", page() + "/handlaggare", "handler", "helena", "reason", "Byter team.");

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.header("Location")).endsWith("/"));
        assertThat(care.all("x.heading", "journal_entry", "x.entry_text like '%Byter team.%'"))
                .hasSize(1);
    }

    /** What is said has a number in it, which is the first one's. */
    @Test
    void tasksHandedOverTwiceAreToldOfAsHandedOverOnce() {
        CaseAtWork other = CaseAtWork.started(
                work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Tora Test", "2026-03-02"));
        Visitor hanna = Visitor.loggedIn(port, "hanna");
        hanna.form("/franvaro", "awayFrom", "2026-03-02", "awayUntil", "2026-03-06", "standIn", "hugo");
        Visitor hugo = Visitor.loggedIn(port, "hugo");
        String key = hugo.key();

        for (int i = 0; i < 2; i++) {
            assertThat(hugo.form("/franvaro/uppgifter", "from", "hanna", "to", "hugo", Visitor.KEY, key)
                            .status())
                    .isEqualTo(302);
            assertThat(hugo.get("/franvaro").body()).containsPattern("[1-9]\\d* uppgifter från Hanna");
        }
        assertThat(work.as("hugo")
                        .task("userTask_actualiseCase", other.number())
                        .getAssignee())
                .isEqualTo("hugo");
    }

    @Test
    void aRefusedFormIsCorrectedAndSentWithTheSameKey() {
        Visitor petra = Visitor.loggedIn(port, "petra");
        String key = petra.key();

        assertThat(petra.form(order() + "/meddelanden", "message", " ", Visitor.KEY, key)
                        .status())
                .isEqualTo(400);
        assertThat(petra.form(order() + "/meddelanden", "message", "Nyckeln fattas.", Visitor.KEY, key)
                        .status())
                .isEqualTo(302);
        assertThat(petra.get(order()).body()).contains("role=\"status\"");
        assertThat(care.all("x.id", "case_message", "x.message_text like '%Nyckeln fattas.%'"))
                .hasSize(1);
    }

    /** Gone back to in the browser and written anew: it is not thrown away in silence. */
    @Test
    void aSentFormWithOtherContentsIsShownAgainWithWhatWasTyped() {
        Visitor petra = Visitor.loggedIn(port, "petra");
        String key = petra.key();
        petra.form(order() + "/meddelanden", "message", "Nyckeln fattas.", Visitor.KEY, key);

        Answer answer = petra.form(order() + "/meddelanden", "message", "Porten med.", Visitor.KEY, key);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("redan skickat, med annat innehåll", "Porten med.");
        assertThat(care.all("x.id", "case_message", "x.message_text like '%Porten med.%'"))
                .isEmpty();
    }

    @Test
    void theSameIsDoneAgainFromAFormOpenedAgain() {
        Visitor petra = Visitor.loggedIn(port, "petra");
        petra.form(order() + "/meddelanden", "message", "Ring mig.");
        petra.form(order() + "/meddelanden", "message", "Ring mig.");

        assertThat(care.all("x.id", "case_message", "x.message_text like '%Ring mig.%'"))
                .hasSize(2);
    }

    @Test
    void whatWasSentIsForgottenAfterTwoDays() {
        Visitor.loggedIn(port, "petra").form(order() + "/meddelanden", "message", "Nyckeln fattas.");
        work.travelTo("2026-03-04");
        doneSteps.forget();
        assertThat(keys()).isPositive();

        work.travelTo("2026-03-05");
        doneSteps.forget();
        assertThat(keys()).isZero();
    }

    private int keys() {
        return jdbc.sql("select count(*) from page_step where done_at < timestamp '2026-03-05 00:00:00'")
                .query(Integer.class)
                .single();
    }

    /** Four at the same moment, and one more afterwards; all of them are told the same. */
    private List<Answer> sentFiveTimes(String user, String path, String... fields) {
        Visitor visitor = Visitor.loggedIn(port, user);
        String[] typed = java.util.Arrays.copyOf(fields, fields.length + 2);
        typed[fields.length] = Visitor.KEY;
        typed[fields.length + 1] = visitor.key();
        List<Fared<Answer>> fared = AtOnce.many(4, i -> () -> visitor.form(path, typed));
        List<Answer> answers = IntStream.range(0, 5)
                .mapToObj(i -> i < 4 ? fared.get(i).answer() : visitor.form(path, typed))
                .toList();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(302);
            assertThat(answer.header("Location")).isEqualTo(answers.get(0).header("Location"));
        });
        return answers;
    }

    private String page() {
        return "/arende/" + care.number();
    }

    private String order() {
        return "/uppdrag/" + care.all("x.id", "service_order").get(0);
    }
}
