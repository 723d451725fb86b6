package se.foljsam.casefile.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** Every step leaves its own entry, the provider's steps in both journals, and a provider sees its own orders and nothing of the rest. */
@FoljsamTest
class JournalAndSecrecyTest {
    private static final String SECRET = "förtroligt om släkten";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Autowired
    TaskService tasks;

    @Test
    @Rule("J2")
    void everyStepWritesItsOwnEntryInTheJournalsItConcerns() {
        CaseAtWork aCase = CaseAtWork.started(
                work,
                jdbc,
                Typed.with(
                        Typed.application("19320606-9852", "Jon Journal", "2026-03-02"),
                        "kind",
                        "NOTIFICATION",
                        "capacity",
                        "CARE_STAFF",
                        "applicantName",
                        "Sjuksköterska Siv"));
        assertThat(aCase.journal("AUTHORITY")).hasSize(1);
        authorityStep(aCase, "userTask_actualiseCase", Typed.with(Typed.actualised(), "nextStep", "ASSESS"));
        authorityStep(
                aCase,
                "userTask_assessNotification",
                Typed.of(
                        "asked",
                        "YES",
                        "contactedOn",
                        "2026-03-02",
                        "wantsToApply",
                        "YES",
                        "law",
                        "SOL",
                        "informed",
                        true));
        authorityStep(aCase, "userTask_investigateNeed", Typed.investigated());
        authorityStep(aCase, "userTask_decide", Typed.granted("2026-03-02", "2026-06-30"));
        authorityStep(aCase, "userTask_notifyPerson", Typed.handedOver("2026-03-02"));
        bothStep(
                "hanna",
                aCase,
                "userTask_writeOrders",
                Typed.of("orders", List.of(Typed.order("HEMTJANST", "BJORKEN"))));
        bothStep(
                "petra", aCase, "userTask_acknowledgeOrder", Typed.of("answer", "RETURNED", "unclear", "Vilka dagar?"));
        bothStep("hanna", aCase, "userTask_clarifyOrder", Typed.of("clarification", "Alla dagar."));
        bothStep("petra", aCase, "userTask_acknowledgeOrder", Typed.of("answer", "ACKNOWLEDGED"));
        bothStep(
                "petra",
                aCase,
                "userTask_registerExecution",
                Typed.of("startedOn", "2026-03-02", "contactAnswer", "DECLINED"));
        bothStep("petra", aCase, "userTask_makePlan", Typed.plan("2026-06-01"));
        bothStep("hanna", aCase, "userTask_reviewPlan", Typed.of("outcome", "RETURNED", "missingParts", "Vem?"));
        bothStep("petra", aCase, "userTask_makePlan", Typed.plan("2026-06-01"));
        bothStep("hanna", aCase, "userTask_reviewPlan", Typed.of("outcome", "COMPLETE"));
        work.liveUntil("2026-05-02");
        authorityStep(aCase, "userTask_holdFollowUp", Typed.homeVisit());
        work.liveUntil("2026-05-20");
        List<Map<String, Object>> ended = aCase.results(result -> {
            result.put("outcome", "ENDED");
            result.put("personAgrees", "YES");
            result.put("ground", "Egen önskan.");
            result.put("lastDay", "2026-05-20");
        });
        bothStep("hanna", aCase, "userTask_holdFollowUp", Typed.with(Typed.homeVisit(), "results", ended));
        bothStep("petra", aCase, "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.settle();
        bothStep(
                "hanna",
                aCase,
                "userTask_closeCase",
                Typed.of("outcome", "CLOSED", "reason", "OWN_WISH", "note", "Klar."));

        assertThat(aCase.all("x.unit_code", "journal_entry", "x.journal = 'PROVIDER'"))
                .containsOnly("BJORKEN");
        assertThat(aCase.all("x.id", "journal_entry", "x.written_by not in ('hanna', 'petra')"))
                .isEmpty();
        assertThat(aCase.all("x.id", "journal_entry", "trim(x.entry_text) = ''"))
                .isEmpty();
    }

    @Test
    @Rule("J3")
    void aProviderSeesItsOwnOrdersAndNothingOfTheInvestigationOrOfAnotherProvider() {
        CaseAtWork aCase = CaseAtWork.started(
                        work,
                        jdbc,
                        Typed.with(
                                Typed.application("19470303-9851", "Signe Sekretess", "2026-03-02"),
                                "concerns",
                                SECRET))
                .submits("userTask_actualiseCase", Typed.actualised());
        assertThat(seenBy("petra", aCase)).isEmpty();
        aCase.submits(
                        "userTask_investigateNeed",
                        Typed.with(Typed.investigated(), "ownView", SECRET, "assessment", SECRET))
                .decided(Typed.with(
                        Typed.granted("2026-03-02", "2026-08-31"),
                        "reasons",
                        SECRET,
                        "services",
                        List.of(
                                Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                Typed.service("TRYGGHETSLARM", "Larm i badrummet", "LARMET"))))
                .ordered();

        for (String step : List.of("userTask_acknowledgeOrder", "userTask_registerExecution", "userTask_makePlan")) {
            assertThat(seenBy("petra", aCase)).containsExactly(step);
            assertThat(work.as("petra")
                            .open(work.as("petra").task(step, aCase.number()))
                            .toString())
                    .contains("Signe Sekretess", "Tre gånger per dag")
                    .doesNotContain(SECRET, "Larm i badrummet", "Larmcentralen");
            switch (step) {
                case "userTask_acknowledgeOrder" -> aCase.acknowledged("petra");
                case "userTask_registerExecution" -> aCase.begun("petra", "2026-03-02");
                default -> aCase.submitsEach("petra", step, Typed.plan("2026-06-01"));
            }
        }
        assertThat(seenBy("petra", aCase)).as("the review is the handler's").isEmpty();
        assertThat(seenBy("ola", aCase)).containsExactly("userTask_acknowledgeOrder");
        assertThat(seenBy("ylva", aCase)).as("a unit without orders").isEmpty();
        assertThat(seenBy("helena", aCase)).as("another team").isEmpty();
        assertThat(aCase.all("x.entry_text", "journal_entry", "x.journal = 'PROVIDER' and x.unit_code = 'BJORKEN'"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry).doesNotContain(SECRET, "larm"));
    }

    private List<String> seenBy(String person, CaseAtWork aCase) {
        return work.as(person)
                .loggedIn(() -> tasks.createTaskQuery().processInstanceBusinessKey(aCase.number()).list().stream()
                        .map(Task::getTaskDefinitionKey)
                        .toList());
    }

    private void authorityStep(CaseAtWork aCase, String taskKey, Map<String, Object> typed) {
        int before = aCase.journal("AUTHORITY").size();
        aCase.submits(taskKey, typed);
        assertThat(aCase.journal("AUTHORITY")).as(taskKey).hasSizeGreaterThan(before);
    }

    private void bothStep(String person, CaseAtWork aCase, String taskKey, Map<String, Object> typed) {
        int provider = aCase.journal("PROVIDER").size();
        int authority = aCase.journal("AUTHORITY").size();
        aCase.submitsEach(person, taskKey, typed);
        assertThat(aCase.journal("PROVIDER")).as(taskKey).hasSizeGreaterThan(provider);
        assertThat(aCase.journal("AUTHORITY")).as(taskKey).hasSizeGreaterThan(authority);
    }
}
