package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;

/** A search in Tasklist runs no code, and the shared work lists still know who is asking. */
class QueriesWithExpressionsTest extends TwoUnitsAtWork {
    @Autowired
    FilterService filters;

    private Answer search(String user, String filter, String json) {
        Visitor visitor = as(user);
        String id =
                filters.createFilterQuery().filterName(filter).singleResult().getId();
        return visitor.send("POST", ENGINE + "/filter/" + id + "/list?firstResult=0&maxResults=15", json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${'hanna'}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${'hanna'.toString()}\"}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"${currentUserGroups().subList(0,1)}\"}]}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"${dateTime().plusYears(1).toDate()}\"}]}",
                "{\"orQueries\":[{\"processInstanceBusinessKeyExpression\":\"${''.getClass().forName('java.lang.Runtime')}\"}]}"
            })
    void aSearchWithAnExpressionIsRefused(String json) {
        assertThat(search("hanna", "Mina uppgifter", json).status()).isEqualTo(400);
        assertThat(as("hanna")
                        .send(
                                "POST",
                                ENGINE + "/filter/"
                                        + filters.createFilterQuery()
                                                .filterName("Mina uppgifter")
                                                .singleResult()
                                                .getId()
                                        + "/count",
                                json)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anOrdinarySearchWithAlternativesWorks() {
        Answer found = search(
                "hanna",
                "Mina uppgifter",
                "{\"orQueries\":[{\"processInstanceBusinessKey\":\"" + fresh + "\",\"nameLike\":\"%finns inte%\"}]}");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).contains(handlersTask());
        assertThat(search("hanna", "Mina uppgifter", "{\"orQueries\":[{\"nameLike\":\"%finns inte%\"}]}")
                        .body())
                .doesNotContain(handlersTask());
    }

    @Test
    void theSharedListsShowEachTheirOwn() {
        String hannas = handlersTask();
        String petras = unitsTask("petra");
        String olas = unitsTask("ola");
        assertThat(search("hanna", "Mina uppgifter", "{}").body())
                .contains(hannas)
                .doesNotContain(petras);
        assertThat(search("hugo", "Mina uppgifter", "{}").body()).doesNotContain(hannas);
        assertThat(search("hugo", "Mitt teams uppgifter", "{}").body()).contains(hannas);
        assertThat(search("hugo", "Otilldelade i teamet", "{}").body()).doesNotContain(hannas);
        assertThat(search("helena", "Mitt teams uppgifter", "{}").body()).doesNotContain(hannas);
        assertThat(search("petra", "Enhetens uppgifter", "{}").body())
                .contains(petras)
                .doesNotContain(olas);
        assertThat(search("ola", "Enhetens uppgifter", "{}").body())
                .contains(olas)
                .doesNotContain(petras);
        assertThat(search("petra", "Förfaller inom en vecka", "{}").body()).contains(petras);
        assertThat(search("petra", "Försenade", "{}").body()).doesNotContain(petras);
    }

    @Test
    void whatIsLateShowsAsLate() {
        String petras = unitsTask("petra");
        work.travelTo("2026-06-01");
        assertThat(search("petra", "Försenade", "{}").body()).contains(petras);
        assertThat(search("petra", "Förfaller inom en vecka", "{}").body()).doesNotContain(petras);
        work.travelTo("2026-03-02");
    }

    @Test
    void nobodyReadsAListOfAnotherRole() {
        assertThat(search("petra", "Mitt teams uppgifter", "{}").status()).isIn(403, 404);
        assertThat(search("anders", "Mina uppgifter", "{}").status()).isEqualTo(403);
        assertThat(as("petra").get(ENGINE + "/filter").body())
                .contains("Enhetens uppgifter")
                .doesNotContain("Mitt teams uppgifter");
    }
}
