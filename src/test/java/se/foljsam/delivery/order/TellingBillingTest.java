package se.foljsam.delivery.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.closure.EndAfterDeath;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Corrections;

/** What concerns a month is registered by the 4th of the next; later, billing is told (E9, I2). */
@FoljsamTest
class TellingBillingTest {
    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OrderBook orders;

    @Autowired
    Corrections corrections;

    @Autowired
    EndAfterDeath deaths;

    @Autowired
    CaseMessageBoard board;

    @Autowired
    TransactionTemplate transaction;

    private CaseAtWork begun;

    @BeforeEach
    void aServiceBeganInMarch() {
        work.openOn("2026-03-02");
        begun = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Tova Test", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2027-02-28"))
                .ordered()
                .acknowledged("petra")
                .begun("petra", "2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @ParameterizedTest
    @Rule("I2")
    @CsvSource({"2026-04-03, false", "2026-04-04, false", "2026-04-05, true"})
    void anEndingIsToldAfterTheFourth(String registered, boolean told) {
        work.liveUntil(registered);

        transaction.executeWithoutResult(
                status -> orders.end(orderId(), LocalDate.parse("2026-03-31"), "Egen önskan.", "hanna"));

        assertThat(told()).hasSize(told ? 1 : 0);
        if (told) {
            assertThat(told())
                    .containsExactly(
                            "Hemtjänst: sista dag är 31 mars 2026. Registrerat 5 april 2026, efter 4 april 2026.");
        }
    }

    @ParameterizedTest
    @Rule("E9")
    @CsvSource({"2026-04-04, false", "2026-04-05, true"})
    void aCorrectedStartIsToldAfterTheFourth(String corrected, boolean told) {
        work.liveUntil(corrected);
        long submission = jdbc.sql(
                        "select max(id) from submission where form_id = 'register-execution' and case_number = ?")
                .param(begun.number())
                .query(Long.class)
                .single();

        corrections.ask(begun.number(), submission, "Började två dagar senare", "petra");
        work.as("petra").submit("userTask_correct", begun.number(), Typed.of("startedOn", "2026-03-04"));

        assertThat(told()).hasSize(told ? 1 : 0);
        if (told) {
            assertThat(told().get(0)).contains("insatsen började 4 mars 2026, inte 2 mars 2026.");
        }
    }

    @Test
    @Rule({"E9", "J3"})
    void theUnitItselfCorrectsAWrongStartFromItsOrdersPageWhoeverRegisteredIt() {
        work.liveUntil("2026-03-05");
        String page = "/uppdrag/" + orderId();
        long submission = jdbc.sql(
                        "select max(id) from submission where form_id = 'register-execution' and case_number = ?")
                .param(begun.number())
                .query(Long.class)
                .single();
        assertThat(as("pelle").get(page).body()).contains("Rätta något enheten har lämnat in", "Verkställighet");
        assertThat(as("pelle")
                        .form(page + "/rattelse", "submissionId", "" + submission)
                        .body())
                .contains("vad som blev fel");
        assertThat(as("pelle")
                        .form(page + "/rattelse", "submissionId", "0", "reason", "Fel dag")
                        .body())
                .contains("behöver väljas i listan");
        assertThat(as("ola")
                        .form(page + "/rattelse", "submissionId", "" + submission, "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(begun.tasks()).doesNotContain("userTask_correct");

        assertThat(as("pelle")
                        .form(page + "/rattelse", "submissionId", "" + submission, "reason", "Fel dag")
                        .status())
                .isEqualTo(302);
        assertThat(work.as("petra").sees("userTask_correct", begun.number()))
                .as("the one who asked has it")
                .isFalse();
        work.as("pelle").submit("userTask_correct", begun.number(), Typed.of("startedOn", "2026-03-04"));

        assertThat(begun.all("x.started_on", "service_order")).containsExactly("2026-03-04");
        assertThat(begun.all("x.message_text", "case_message", "x.to_user = 'hanna'"))
                .last()
                .asString()
                .contains("Insatsen började 4 mars 2026, inte 2 mars 2026. Fel dag");
        assertThat(as("pelle")
                        .form(page + "/rattelse", "submissionId", "" + submission, "reason", "x")
                        .body())
                .as("only its latest version is corrected")
                .contains("behöver väljas i listan");

        transaction.executeWithoutResult(
                status -> orders.end(orderId(), LocalDate.parse("2026-03-31"), "Flyttar.", "hanna"));
        begun.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        assertThat(as("pelle").get(page).body())
                .as("for the fees, also when the service has ended")
                .contains("Rätta något enheten har lämnat in")
                .doesNotContain("Registrera uppehåll");
    }

    @ParameterizedTest
    @Rule({"I2", "I3"})
    @CsvSource({"2026-04-04, false", "2026-04-05, true"})
    void aDeathIsToldAfterTheFourth(String reported, boolean told) {
        work.liveUntil(reported);

        deaths.confirmed(begun.number(), LocalDate.parse("2026-03-20"), "hanna");

        assertThat(told()).hasSize(told ? 1 : 0);
    }

    @Test
    @Rule({"I2", "J3"})
    void billingReadsDatesAndServiceAndNothingElse() {
        work.liveUntil("2026-04-05");
        transaction.executeWithoutResult(
                status -> orders.end(orderId(), LocalDate.parse("2026-03-31"), "Flyttar till sin dotter.", "hanna"));

        assertThat(board.unread("bodil", List.of("billing")))
                .filteredOn(message -> message.orderId() != null && message.orderId() == orderId())
                .singleElement()
                .satisfies(message -> assertThat(message.messageText()).doesNotContain("dotter", "Tova"));
        assertThat(board.unread("pelle", List.of("providerBjorken")))
                .noneMatch(message -> message.messageText().contains("efter 4 april"));
    }

    private long orderId() {
        return Long.parseLong(begun.all("x.id", "service_order").get(0));
    }

    private List<String> told() {
        return begun.all("message_text", "case_message", "to_group = 'billing'");
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
