package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** What is read, booked and asked for before a follow-up, which decisions the meeting takes in, and what it adds to the figures. Home care is followed up on 2 May 2026, the alarm on 2 March 2027. */
abstract class PlanningAFollowUp {
    private static final String HOLD = "userTask_holdFollowUp";
    private static final String FIGURES = "/uppfoljningar/siffror";

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private final String identityNumber = AnotherPerson.identityNumber();
    private CaseAtWork care;

    @BeforeEach
    void homeCareAndAnAlarmOnADecisionEach() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(work, jdbc, application())
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-02-28"), "2026-03-02", "2026-09-01", "petra");
        work.as("hanna").start(Typed.with(application(), "receivedOn", "2026-03-01"));
        care.investigated()
                .running(
                        Typed.with(
                                Typed.granted("2026-03-02", null),
                                "services",
                                List.of(Typed.service("TRYGGHETSLARM", "Dygnet runt", "LARMET"))),
                        "2026-03-02",
                        "2026-09-01",
                        "ola");
        work.settle();
        assertThat(care.watched("FOLLOW_UP")).hasToString("[2026-05-02, 2027-03-02]");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"G1", "G12", "G16", "G23"})
    void aMeetingTakesInAnotherDecisionWhoseClockIsArmedAgain() {
        work.liveUntil("2026-05-02");
        Map<String, Object> form = work.as("hanna").open(work.as("hanna").task(HOLD, care.number()));
        assertThat(form.get("alsoChoices").toString()).contains("Trygghetslarm", "2 maj 2027");

        care.followedUp(
                Typed.with(Typed.homeVisit(), "alsoDecisions", List.of(String.valueOf(decision(1)))), result -> {});

        assertThat(care.watched("FOLLOW_UP")).hasToString("[2027-01-29, 2027-05-02]");
        assertThat(care.all("x.service_code || ' ' || x.event_on || ' ' || x.outcome", "registered_event"))
                .containsExactly("HEMTJANST 2026-05-02 UNCHANGED", "TRYGGHETSLARM 2026-05-02 UNCHANGED");
        assertThat(care.all("case when x.taken_in_by is null then 'own' else 'taken in' end", "follow_up"))
                .containsExactly("own", "taken in");
        assertThat(care.journal("AUTHORITY")).contains("Uppföljning, andra beslut");

        work.liveUntil("2027-04-10");
        assertThat(work.as("hanna").tasks(HOLD, care.number()))
                .as("the alarm's old day has passed without a task; home care's has come")
                .hasSize(1);
        work.liveUntil("2027-04-20");
        assertThat(work.as("hanna").tasks(HOLD, care.number())).hasSize(2);
    }

    @Test
    @Rule("G1")
    void aDecisionThatIsNotTakenInKeepsItsDayAndOneOfAnotherCaseCannotBe() {
        work.liveUntil("2026-05-02");
        assertThat(Refusal.of(() -> care.followedUp(
                        Typed.with(Typed.homeVisit(), "alsoDecisions", List.of("999999")), result -> {})))
                .contains("Mötet gällde också");
        care.followedUp(Typed.homeVisit(), result -> {});

        assertThat(care.watched("FOLLOW_UP")).hasToString("[2027-01-29, 2027-03-02]");
    }

    @Test
    @Rule("G1")
    void theClockRunsAndIsArmedAgainAlsoWhileAnInvestigationIsOpen() {
        work.liveUntil("2026-04-17");
        work.as("hanna").start(application());
        care.submits("userTask_actualiseCase", Typed.actualised());
        assertThat(care.tasks()).contains("userTask_investigateNeed");
        work.liveUntil("2026-05-02");

        care.followedUp(Typed.homeVisit(), result -> {});

        assertThat(care.watched("FOLLOW_UP")).hasToString("[2027-01-29, 2027-03-02]");
        assertThat(care.tasks()).contains("userTask_investigateNeed").doesNotContain(HOLD);
        work.liveUntil("2027-01-20");
        assertThat(care.tasks()).contains("userTask_investigateNeed", HOLD);
    }

    @Test
    @Rule("G24")
    void allThatTheHandlerReadsStandsOnOnePage() {
        work.liveUntil("2026-04-20");
        care.submitsEach(
                "petra",
                "userTask_answerPreFollowUp",
                Typed.of(
                        "needMatches", "NO",
                        "needMatchesWhy", "Orkar mindre.",
                        "asOrdered", "YES",
                        "allExecuted", "YES",
                        "mustAttend", "NO"));
        String order = care.all("x.id", "service_order", "x.service_code = 'HEMTJANST'")
                .get(0);
        assertThat(as("petra")
                        .form(
                                "/uppdrag/" + order + "/ej-utfort",
                                "happenedOn",
                                "2026-04-18",
                                "extent",
                                "WHOLLY",
                                "what",
                                "Duschen blev inte av.",
                                "cause",
                                "STAFF",
                                "measure",
                                "Gjordes dagen efter.")
                        .status())
                .isEqualTo(302);

        String page = as("hanna").get(page(0)).body();

        assertThat(page)
                .contains("Hjälp tre gånger per dag", "Duscha själv", "Behöver bara tillsyn", "Orkar mindre.")
                .contains("Duschen blev inte av.", "Senast 2 maj 2026", "Genomförandeplan, version 1")
                .doesNotContain("null");
        assertThat(jdbc.sql(
                                "select count(*) from access_log a join care_case c on c.id = a.care_case_id where c.case_number = ? and a.what = 'inför uppföljning' and a.user_id = 'hanna'")
                        .param(care.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task(HOLD, care.number()))
                        .get("preparation"))
                .isEqualTo(page(0));
    }

    @Test
    @Rule({"J3", "L13"})
    void strangersDoNotSeeItNorBookNorAsk() {
        for (String other : List.of("petra", "helena", "anders")) {
            assertThat(as(other).get(page(0)).status()).as(other).isEqualTo(404);
            assertThat(book(other, "2026-04-28", "10:00", "HOME_VISIT").status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(as(other)
                            .form(page(0) + "/larmstatistik", "orderId", "1")
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(as("hanna")
                        .get("/arende/%s/infor-uppfoljning/999999".formatted(care.number()))
                        .status())
                .isEqualTo(404);
        assertThat(care.all("x.id", "follow_up_booking")).isEmpty();
    }

    @Test
    @Rule({"G7", "G9", "G18"})
    void aTimeIsBookedWithWhoAttendsAndTheFormBeginsThere() {
        assertThat(book("hanna", "2026-03-01", "10:00", "HOME_VISIT").body())
                .contains("kan inte vara en dag som har varit");
        assertThat(book("hanna", "2026-12-24", "10:00", "HOME_VISIT").body()).contains("kan vara senast");
        assertThat(book("hanna", "2026-04-28", "", "HOME_VISIT").body()).contains("behöver fyllas i med ett klockslag");
        assertThat(book("hanna", "2026-04-28", "10:00", "").body()).contains("Det här behöver väljas");
        Answer nowhere = book("hanna", "2026-04-28", "10:00", "OTHER_PLACE");
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.body()).contains("när mötet är på annan plats", "Dottern Disa");
        assertThat(care.all("x.id", "follow_up_booking")).isEmpty();

        assertThat(book("hanna", "2026-04-27", "13:00", "TELEPHONE").status()).isEqualTo(302);
        assertThat(book("hanna", "2026-04-28", "10:00", "HOME_VISIT").status()).isEqualTo(302);

        assertThat(as("hanna").get(page(0)).body()).contains("28 april 2026 kl. 10.00, hembesök. Med är: Dottern Disa");
        assertThat(as("hanna").get("/uppfoljningar").body()).contains("bokad 28 april 2026 kl. 10.00");
        assertThat(care.all(
                        "x.message_text",
                        "case_message",
                        "x.to_group = 'providerBjorken' and x.message_text like '%bokad 28%'"))
                .singleElement()
                .asString()
                .contains("fasta omsorgskontakten")
                .doesNotContain("Disa");
        assertThat(care.watched("FOLLOW_UP")).as("the day it is due stands").hasToString("[2026-05-02, 2027-03-02]");

        work.liveUntil("2026-04-25");
        Map<String, Object> early = work.as("hanna").open(work.as("hanna").task(HOLD, care.number()));
        assertThat(early.get("early").toString()).contains("bokat till 28 april 2026 och har inte varit");
        assertThat(Refusal.of(() -> care.submits(HOLD, Typed.of("asBooked", true))))
                .contains("mötet är bokat till 28 april 2026");

        work.liveUntil("2026-04-28");
        Map<String, Object> form = work.as("hanna").open(work.as("hanna").task(HOLD, care.number()));
        assertThat(form.get("booked").toString()).contains("28 april 2026 kl. 10.00", "Dottern Disa");
        assertThat(form).containsEntry("hasBooking", true).doesNotContainKey("presentPeople");
        care.followedUp(Map.of(), result -> {});
        assertThat(care.all(
                        "x.meeting_form || ' ' || x.present_people || ' ' || x.with_provider || ' ' || x.said_at_once",
                        "follow_up"))
                .containsExactly("HOME_VISIT Dottern Disa YES AS_BOOKED");
        assertThat(as("hanna").get(page(0)).body()).doesNotContain("Dottern Disa");
        assertThat(as("hanna").get("/uppfoljningar").body()).doesNotContain("bokad");
    }

    @Test
    @Rule({"G18", "H4"})
    void alarmStatisticsAreAskedFromTheAlarmTeam() {
        assertThat(as("hanna").get(page(0)).body()).contains("Begär larmstatistik från Trygghetslarm Larmcentralen");
        String alarm =
                care.all("x.id", "service_order", "x.unit_code = 'LARMET'").get(0);

        assertThat(as("hanna")
                        .form(page(0) + "/larmstatistik", "orderId", alarm)
                        .status())
                .isEqualTo(302);

        assertThat(work.as("ola").sees("userTask_answerQuestion", care.number()))
                .isTrue();
        assertThat(work.as("petra").sees("userTask_answerQuestion", care.number()))
                .isFalse();
        assertThat(care.watchedAtAll()).contains("MESSAGE_ANSWER");
        care.submitsEach("ola", "userTask_answerQuestion", Typed.of("answer", "Fyra larm, alla på natten."));
        assertThat(as("hanna").get(page(0)).body()).contains("Fyra larm, alla på natten.");
    }

    @Test
    @Rule({"G10", "K2", "K4"})
    void theAnswersAreCountedPerProviderTeamAndPeriod() {
        jdbc.sql("update watch set state = 'DROPPED' where case_number <> ?") // what other tests left
                .param(care.number())
                .update();
        String before = figures("magnus", "2031-01-01", "2031-12-31");
        assertThat(before).contains("Inga svar under perioden.", "Ingen uppföljning skulle göras.");
        work.liveUntil("2026-05-02");
        String dayBefore = figures("magnus", "2026-05-02", "2026-05-02");
        String laterBefore = figures("magnus", "2026-05-03", "2026-06-30");
        care.followedUp(Typed.with(Typed.homeVisit(), "partInHow", "NO"), result -> {});

        assertThat(figures("magnus", "2027-01-01", "2027-12-31"))
                .as("what lies ahead is not late")
                .contains("Ingen uppföljning skulle göras.");
        String now = figures("magnus", "2026-05-02", "2026-05-02").replaceAll("\\s+", " ");
        assertThat(now).contains("Svar om kvalitet, per utförare", "Hemtjänst Björken", "Team Norr", "1 (100 %)");
        assertThat(more(dayBefore, now, "Är du med och planerar hur?")).containsExactly(0, 0, 1, 0);
        assertThat(more(dayBefore, now, "Är du med och planerar när?")).containsExactly(1, 0, 0, 0);
        String later = figures("magnus", "2026-05-03", "2026-06-30");
        assertThat(more(laterBefore, later, "Är du med och planerar hur?")).containsExactly(0, 0, 0, 0);
        assertThat(figures("magnus", "2026-06-30", "2026-05-03")).contains("kan inte vara före den första dagen");
        for (String other : List.of("hanna", "petra", "anders")) {
            assertThat(as(other).get(FIGURES).status()).as(other).isEqualTo(403);
        }
    }

    /** The numbers of the first row with that question. */
    /** How many more of each answer there are on the second page; tests share one case file. */
    private static List<Integer> more(String before, String now, String question) {
        List<Integer> earlier = counts(before, question);
        List<Integer> later = counts(now, question);
        return IntStream.range(0, later.size())
                .mapToObj(answer -> later.get(answer) - earlier.get(answer))
                .toList();
    }

    private static List<Integer> counts(String page, String question) {
        if (!page.contains(question)) {
            return List.of(0, 0, 0, 0);
        }
        String after = page.substring(page.indexOf(question));
        return Arrays.stream(after.substring(0, after.indexOf("</tr>"))
                        .replaceAll("<[^>]+>", " ")
                        .replace(question, "")
                        .strip()
                        .split("\\s+"))
                .map(Integer::valueOf)
                .toList();
    }

    private String figures(String user, String from, String to) {
        return as(user).get(FIGURES + "?fran=" + from + "&till=" + to).body();
    }

    private Answer book(String user, String day, String time, String form) {
        return as(user).form(
                        page(0) + "/boka",
                        "day",
                        day,
                        "time",
                        time,
                        "form",
                        form,
                        "attends",
                        "Dottern Disa",
                        "withProvider",
                        "on");
    }

    private String page(int decision) {
        return "/arende/%s/infor-uppfoljning/%d".formatted(care.number(), decision(decision));
    }

    private long decision(int index) {
        return Long.parseLong(care.all("x.id", "care_decision").get(index));
    }

    private Map<String, Object> application() {
        return Typed.application(identityNumber, "Pia Plan", "2026-03-02");
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
