package se.foljsam.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CountedStatements;
import se.foljsam.support.FoljsamOnPostgres;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** What stands on a task's card, and for whom. */
@FoljsamOnPostgres
class TaskCardsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork care;
    private String number;
    private String acknowledge;

    @BeforeEach
    void anOrderToAcknowledge() {
        work.openOn("2026-03-02");
        number = AnotherPerson.identityNumber();
        care = ordered(number, "Karin Kort");
        acknowledge = taskOf("petra", "userTask_acknowledgeOrder", care);
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"J1", "J4"})
    void aCardSaysWhoseAboutWhatByWhenAndWhy() {
        JsonNode card = cards("petra", List.of(acknowledge)).get(0);
        assertThat(card.path("name").asText()).isEqualTo("Bekräfta uppdrag");
        assertThat(card.path("person").asText()).isEqualTo("Karin Kort, född " + number.substring(0, 4));
        assertThat(card.path("service").asText()).isEqualTo("Hemtjänst");
        assertThat(card.path("caseNumber").asText()).isEqualTo(care.number());
        assertThat(card.path("when").asText()).isEqualTo("i morgon");
        assertThat(card.path("why").asText()).isEqualTo("1 arbetsdag från uppdraget");
        assertThat(card.path("source").asText()).endsWith("D3");
        assertThat(card.path("late").asBoolean()).isFalse();
        assertThat(card.path("takenBy").isNull()).isTrue();
    }

    @Test
    @Rule("J1")
    void whatIsLateSaysSinceWhenAndWhoHasItOnlyWhereThatIsSomebodyElse() {
        work.as("petra").take(work.as("petra").task("userTask_acknowledgeOrder", care.number()));
        work.liveUntil("2026-03-06");
        assertThat(cards("petra", List.of(acknowledge)).get(0).path("takenBy").isNull())
                .isTrue();
        JsonNode card = cards("pelle", List.of(acknowledge)).get(0);
        assertThat(card.path("takenBy").asText()).isEqualTo("Petra Persson");
        assertThat(card.path("when").asText()).isEqualTo("3 dagar sen");
        assertThat(card.path("late").asBoolean()).isTrue();
    }

    @Test
    @Rule({"J3", "L13"})
    void aProtectedPersonIsNotNamedAndATaskOfAnotherIsNotThere() {
        jdbc.sql("update person set protected_identity = true where full_name = 'Karin Kort'")
                .update();
        JsonNode card = cards("petra", List.of(acknowledge)).get(0);
        assertThat(card.path("person").asText()).isEqualTo("Skyddade personuppgifter");
        assertThat(card.toString()).doesNotContain("Karin");

        assertThat(cards("ola", List.of(acknowledge))).isEmpty();
        assertThat(cards("hanna", List.of(acknowledge, "unknown"))).isEmpty();
        assertThat(Visitor.anonymous(port)
                        .send("POST", "/api/kort", "[\"" + acknowledge + "\"]")
                        .body())
                .doesNotContain("Karin");
        assertThat(Visitor.loggedIn(port, "petra").form("/api/kort").status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aPageOfManyCardsTakesNoMoreStatementsThanOneOfFew() {
        Visitor petra = Visitor.loggedIn(port, "petra");
        String another =
                taskOf("petra", "userTask_acknowledgeOrder", ordered(AnotherPerson.identityNumber(), "Kalle Kort"));
        String third =
                taskOf("petra", "userTask_acknowledgeOrder", ordered(AnotherPerson.identityNumber(), "Kajsa Kort"));
        long few = cost(petra, List.of(acknowledge));
        assertThat(cost(petra, List.of(acknowledge, another, third)))
                .isEqualTo(few)
                .isLessThan(20);
    }

    private static long cost(Visitor who, List<String> ids) {
        asked(who, ids);
        return CountedStatements.during(() -> asked(who, ids)).statements();
    }

    private CaseAtWork ordered(String identityNumber, String name) {
        return CaseAtWork.started(work, jdbc, Typed.application(identityNumber, name, "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2027-02-28"))
                .ordered();
    }

    private String taskOf(String user, String key, CaseAtWork aCase) {
        return work.as(user).task(key, aCase.number()).getId();
    }

    private JsonNode cards(String user, List<String> ids) {
        return json(asked(Visitor.loggedIn(port, user), ids));
    }

    private static Answer asked(Visitor who, List<String> ids) {
        return who.send(
                "POST",
                "/api/kort",
                ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]")));
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(answer.body(), noJson);
        }
    }
}
