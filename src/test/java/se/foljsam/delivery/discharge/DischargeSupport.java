package se.foljsam.delivery.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.closure.TellOfDeath;
import se.foljsam.delivery.discharge.RegisterHandover.Told;
import se.foljsam.delivery.discharge.RegisterTakeover.Asked;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Rejected;

/** The first weeks at home with the discharge support team, the handover to home care, and a period back with the team. */
abstract class DischargeSupport {
    private static final String DECIDE = "userTask_decideHandover";
    private static final String SERVICES = "Dusch tisdag och fredag, tillsyn morgon och kväll.";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RegisterHandover handovers;

    @Autowired
    RegisterTakeover takeovers;

    @Autowired
    TellOfDeath deaths;

    @Autowired
    CaseFile caseFile;

    @Autowired
    OrderBook orders;

    @Autowired
    TransactionTemplate transaction;

    private CaseAtWork care;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"D10", "C12", "J2", "D3"})
    void afterOrdinaryHandlingTheOrderMovesOnTheSameDecisionAndIsAcknowledgedLikeAnyOther() {
        atTheTeam("HEMTJANST");
        work.liveUntil("2026-03-16");

        tell("2026-03-17", "09:00", "BJORKEN");

        assertThat(care.tasks()).containsExactly(DECIDE);
        assertThat(messages("x.to_group = 'teamNorr'"))
                .as("the handlers' shared inbox")
                .singleElement()
                .asString()
                .contains("17 mars 2026 kl. 09.00", "Hemtjänst Björken", SERVICES);
        assertThat(messages("x.to_group = 'providerBjorken'"))
                .as("home care expects it, and reads nothing of the person")
                .singleElement()
                .asString()
                .contains("17 mars 2026 kl. 09.00")
                .doesNotContain("Dusch");
        assertThat(messages("x.to_user = 'hanna'")).last().asString().contains("kan lämna över 17 mars 2026");
        assertThat(care.dueOf(DECIDE)).isEqualTo("2026-03-17");
        Task task = work.as("hanna").task(DECIDE, care.number());
        assertThat(work.as("hanna").open(task))
                .containsEntry("unitCode", "BJORKEN")
                .extracting("handoverText")
                .asString()
                .contains(SERVICES, "Fungerar bra.", "Nyckel kvar.");

        work.as("hanna")
                .submit(
                        task,
                        Typed.of("outcome", "MOVED", "contact", "NOT_NEEDED", "note", "Samma insatser, samma tider."));

        assertThat(orders()).containsExactly("HEMGANG ENDING", "BJORKEN SENT");
        assertThat(care.all("cast(x.ended_on as varchar)", "service_order", "x.unit_code = 'HEMGANG'"))
                .containsExactly("2026-03-16");
        assertThat(care.all("cast(x.valid_from as varchar) || ' ' || x.other_information", "service_order", newOrder()))
                .singleElement()
                .asString()
                .startsWith("2026-03-17 ")
                .contains(SERVICES);
        assertThat(care.all("x.state", "handover", "x.person_contacted = false"))
                .containsExactly("MOVED");
        assertThat(care.tasks()).containsExactly("userTask_acknowledgeOrder", "userTask_confirmEnding");
        assertThat(work.as("petra").sees("userTask_acknowledgeOrder", care.number()))
                .isTrue();
        assertThat(work.as("hedda").sees("userTask_acknowledgeOrder", care.number()))
                .isFalse();
        for (String unit : List.of("HEMGANG", "BJORKEN")) {
            assertThat(care.all("x.heading", "journal_entry", "x.unit_code = '" + unit + "'"))
                    .as(unit)
                    .contains(unit.equals("BJORKEN") ? "Uppdrag flyttat" : "Insats avslutas");
        }

        care.submitsEach("hedda", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.liveUntil("2026-03-17");
        care.acknowledged("petra").begun("petra", "2026-03-17").planned("petra", "2026-09-01");

        assertThat(orders()).containsExactly("HEMGANG ENDED", "BJORKEN EXECUTED");
        assertThat(care.tasks()).isEmpty();
        assertThat(care.itself("state")).isEqualTo("OPEN");
    }

    @Test
    @Rule({"E2", "E5", "D10"})
    void theClocksOfAnOrderThatMovedCountFromTheDayItMovedAndTheOldOnesAreGone() {
        atTheTeam("HEMTJANST");
        work.liveUntil("2026-06-08");
        tell("2026-06-10", "09:00", "BJORKEN");

        care.submits(DECIDE, Typed.of("outcome", "MOVED", "contact", "CONTACTED", "note", "Nöjd."));
        care.acknowledged("petra");

        assertThat(care.watched("EXECUTION_STATUTORY"))
                .as("three months from the move, not from the decision")
                .containsExactly(LocalDate.of(2026, 9, 10));
        assertThat(care.watched("HANDOVER")).isEmpty();
        assertThat(messages("x.kind <> 'INFORMATION' and x.message_text like 'Verkställigheten%'"))
                .isEmpty();
    }

    @Test
    @Rule("D10")
    void aNoticeLessThanTheTablesHoursAheadIsRefusedUnlessAgreedWithTheLeadHandler() {
        atTheTeam("HEMTJANST");
        work.liveUntil("2026-03-16");

        assertThat(refusedOf(() -> tell("2026-03-17", "08:59", "BJORKEN")))
                .as("a minute too late")
                .isEqualTo("handoverOn");
        assertThat(refusedOf(() -> tell("2026-03-16", "08:00", "BJORKEN"))).isEqualTo("handoverOn");
        assertThat(refusedOf(() -> tell("2026-03-17", "08:59", "BJORKEN", "Fullt hos oss i morgon.", "hugo")))
                .as("a handler is no lead handler")
                .isEqualTo("agreedWith");
        assertThat(refusedOf(() -> tell("2026-03-17", "09:00", "HEMGANG"))).isEqualTo("toUnit");
        assertThat(refusedOf(() -> tell("2026-03-17", "09:00", null))).isEqualTo("toUnit");
        assertThat(refusedOf(() -> tell("2026-03-02", "09:00", "BJORKEN")))
                .as("the day it began")
                .isEqualTo("handoverOn");
        assertThat(refusedOf(() -> tell("2027-03-01", "09:00", "BJORKEN")))
                .as("after the decision")
                .isEqualTo("handoverOn");
        assertThat(care.all("x.id", "handover")).as("nothing half registered").isEmpty();
        assertThat(care.tasks()).isEmpty();

        tell("2026-03-17", "08:59", "BJORKEN", "Fullt hos oss i morgon.", "lisa");

        assertThat(care.all("x.agreed_with || ': ' || x.departure", "handover"))
                .containsExactly("lisa: Fullt hos oss i morgon.");
        assertThat(messages("x.to_user = 'lisa'")).singleElement().asString().contains("Fullt hos oss");
        assertThat(care.all("x.entry_text", "journal_entry", "x.heading = 'Överlämning anmäld'"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).contains("Överenskommet med förste handläggaren: Fullt"));
        assertThat(refusedOf(() -> tell("2026-03-18", "12:00", "BJORKEN")))
                .as("one is waiting already")
                .isEqualTo("handoverOn");
    }

    @Test
    @Rule({"D9", "C8", "I1"})
    void afterASimplifiedDecisionTheHandlerFollowsUpAndDecidesOnHomeCareBeforeTheTeamsOrderEnds() {
        atTheTeam("HEMGANGSTEAM");
        work.liveUntil("2026-03-12");
        assertThat(refusedOf(() -> tell("2026-03-13", "16:00", null)))
                .as("Friday, one working day ahead")
                .isEqualTo("handoverOn");

        tell("2026-03-16", "07:00", null);

        assertThat(care.tasks()).as("the follow-up is raised").contains(DECIDE, "userTask_holdFollowUp");
        assertThat(messages("x.to_group = 'providerBjorken'")).isEmpty();
        assertThat(refusedBy("hanna", Typed.of("outcome", "MOVED", "contact", "CONTACTED", "note", "x")))
                .as("the decision is on the team")
                .contains("Vad händer med uppdraget?");
        assertThat(refusedBy("hanna", Typed.of("outcome", "ENDED", "homeCare", "NOT_NEEDED", "note", "x")))
                .as("not followed up yet")
                .contains("följas upp först");

        care.followedUp(Typed.with(Typed.homeVisit(), "heldOn", "2026-03-12"), result -> {});
        assertThat(refusedBy("hanna", Typed.of("outcome", "ENDED", "homeCare", "ORDERED", "note", "x")))
                .as("no home care ordered")
                .contains("är inte beställd");
        assertThat(orders()).containsExactly("HEMGANG EXECUTED");

        care.submits(
                DECIDE,
                Typed.of(
                        "outcome",
                        "ENDED",
                        "homeCare",
                        "NOT_NEEDED",
                        "note",
                        "Klarar sig själv, bekräftat vid hembesöket."));

        assertThat(orders()).containsExactly("HEMGANG ENDING");
        assertThat(care.all("cast(x.ended_on as varchar)", "service_order")).containsExactly("2026-03-15");
        assertThat(care.tasks()).containsExactly("userTask_confirmEnding");
    }

    @Test
    @Rule("D9")
    void whereHomeCareIsNeededItIsDecidedAndOrderedBeforeTheTeamsOrderEnds() {
        atTheTeam("HEMGANGSTEAM");
        work.liveUntil("2026-03-12");
        tell("2026-03-18", "07:00", null);
        care.followedUp(
                Typed.with(Typed.homeVisit(), "heldOn", "2026-03-12", "newApplication", "Hemtjänst morgon och kväll."),
                result -> result.putAll(Typed.of("outcome", "NEW_NEED", "applies", "YES")));
        care.submits("userTask_investigateNeed", Typed.investigated())
                .decided(Typed.with(
                        Typed.granted("2026-03-18", "2027-02-28"),
                        "services",
                        List.of(Typed.service("HEMTJANST", "Morgon och kväll", "BJORKEN"))))
                .ordered();

        care.submits(DECIDE, Typed.of("outcome", "ENDED", "homeCare", "ORDERED", "note", "Enligt nytt beslut."));

        assertThat(orders()).containsExactly("HEMGANG ENDING", "BJORKEN SENT");
        assertThat(care.all("cast(x.ended_on as varchar)", "service_order", "x.unit_code = 'HEMGANG'"))
                .as("home care goes on where the team stops")
                .containsExactly("2026-03-17");
        assertThat(care.all("x.id", "service_order", newOrder()))
                .as("an order on a decision of its own has not moved")
                .isEmpty();
    }

    @Test
    @Rule({"I3", "D10"})
    void aDeathEndsAHandoverThatWaits() {
        atTheTeam("HEMTJANST");
        work.liveUntil("2026-03-16");
        tell("2026-03-18", "09:00", "BJORKEN");

        died();

        assertThat(care.all("x.state", "handover")).containsExactly("DROPPED");
        assertThat(orders()).containsExactly("HEMGANG ENDED");
        assertThat(care.tasks()).containsExactly("userTask_closeCase");
    }

    @Test
    @Rule({"I3", "D10"})
    void aDeathEndsAnOrderThatHasMoved() {
        atTheTeam("HEMTJANST");
        work.liveUntil("2026-03-15");
        tell("2026-03-16", "09:00", "BJORKEN");
        care.submits(DECIDE, Typed.of("outcome", "MOVED", "contact", "NOT_NEEDED", "note", "Samma insatser."));
        work.liveUntil("2026-03-16");

        died();

        assertThat(orders()).containsExactly("HEMGANG ENDED", "BJORKEN ENDED");
        assertThat(care.tasks()).containsExactly("userTask_closeCase");
    }

    private void died() {
        deaths.tell(care.number(), null, LocalDate.of(2026, 3, 16), "hanna");
        care.submits(
                "userTask_confirmDeath",
                Typed.of("outcome", "CONFIRMED", "diedOn", "2026-03-16", "howConfirmed", "Folkbokföringen."));
        assertThat(care.watchedAtAll()).isEmpty();
    }

    @Test
    @Rule("C8")
    @SuppressWarnings("unchecked")
    void whatASimplifiedDecisionGrantsIsOrderedFromATeamWithItsStandardTime() {
        jdbc.sql("update care_service set standard_minutes = 840 where code = 'HEMGANGSTEAM'")
                .update();
        try {
            investigated().decided(granted("BJORKEN", "HEMGANGSTEAM"));
            Task task = work.as("hanna").task("userTask_writeOrders", care.number());
            var lines = (List<Map<String, Object>>) work.as("hanna").open(task).get("orders");
            assertThat(lines).singleElement().satisfies(line -> assertThat(line).containsEntry("frameMinutes", 840));
            lines.get(0).put("need", "Behöver hjälp.");

            assertThat(Refusal.of(() -> work.as("hanna").submit(task, Typed.of("orders", lines))))
                    .contains("behöver vara ett hemgångsteam");
            assertThat(orders()).isEmpty();
            lines.get(0).put("unitCode", "HEMGANG");
            work.as("hanna").submit(task, Typed.of("orders", lines));

            assertThat(orders()).containsExactly("HEMGANG SENT");
            assertThat(care.all("x.frame_minutes", "service_order")).containsExactly("840");
        } finally {
            jdbc.sql("update care_service set standard_minutes = null").update();
        }
    }

    @Test
    @Rule("D9")
    void aNoticeTwoWorkingDaysAheadIsInTimeWhateverTheHour() {
        atTheTeam("HEMGANGSTEAM");
        work.liveUntil("2026-03-12");

        tell("2026-03-16", "00:30", null);

        assertThat(care.all("x.state", "handover")).containsExactly("OPEN");
    }

    @Test
    @Rule({"D9", "D10"})
    void anOrderThatStaysIsToldToBothAndCanBeHandedOverLater() {
        atTheTeam("HEMTJANST");
        work.liveUntil("2026-03-16");
        tell("2026-03-18", "09:00", "BJORKEN");

        care.submits(DECIDE, Typed.of("outcome", "GOES_ON", "note", "Sårvården är inte klar."));

        assertThat(care.tasks()).isEmpty();
        assertThat(orders()).containsExactly("HEMGANG EXECUTED");
        assertThat(messages("x.to_group = 'providerBjorken'")).last().asString().contains("kommer inte till er");
        assertThat(messages("x.to_group = 'providerHemgang'")).last().asString().contains("Sårvården är inte klar.");

        tell("2026-03-20", "09:00", "EKEN");
        assertThat(care.tasks()).containsExactly(DECIDE);
        transaction.executeWithoutResult(
                status -> orders.end(orderAt("HEMGANG"), LocalDate.of(2026, 3, 16), "Flyttar.", "hanna"));
        assertThat(care.all("x.state", "handover")).containsExactly("GOES_ON", "DROPPED");
        assertThat(care.tasks()).as("nothing left to decide on").containsExactly("userTask_confirmEnding");
    }

    @Test
    @Rule({"D11", "D1", "J3"})
    void theTeamTakesOverForAPeriodAndHandsBack() {
        atHomeCare();
        assertThat(refusedOf(() -> ask("pelle", "2026-03-18", "2026-04-15")))
                .as("only the manager asks")
                .isEqualTo("reason");
        assertThat(refusedOf(() -> ask("petra", "2026-03-15", "2026-04-15")))
                .as("in the past")
                .isEqualTo("from");
        assertThat(refusedOf(() -> ask("petra", "2026-03-18", "2026-03-18"))).isEqualTo("until");
        assertThat(care.all("x.id", "takeover")).isEmpty();

        ask("petra", "2026-03-18", "2026-04-15");
        assertThat(refusedOf(() -> ask("petra", "2026-03-19", "2026-04-15"))).isEqualTo("team");
        Task asked = work.as("hedda").task("userTask_answerTakeover", care.number());
        work.as("hedda").take(asked);
        assertThat(work.as("hedda").open(asked).values())
                .asString()
                .contains("Oro på natten.")
                .doesNotContain("Duschen är svår.");
        assertThat(work.as("ola").sees("userTask_answerTakeover", care.number()))
                .isFalse();
        work.as("hedda").submit(asked, Typed.of("answer", "YES", "note", "Vi har plats."));
        assertThat(orders()).as("the handler decides").containsExactly("BJORKEN EXECUTED");

        care.submits("userTask_decideTakeover", Typed.of("outcome", "MOVED", "personsView", "Det känns tryggt."));

        assertThat(orders()).containsExactly("BJORKEN ENDING", "HEMGANG SENT");
        care.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.liveUntil("2026-03-18");
        care.acknowledged("hedda").begun("hedda", "2026-03-18").planned("hedda", "2026-04-15");
        work.liveUntil("2026-04-13");
        tell("2026-04-15", "09:00", "BJORKEN");
        care.submits(DECIDE, Typed.of("outcome", "MOVED", "contact", "CONTACTED", "note", "Tillbaka."));
        care.submitsEach("hedda", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.liveUntil("2026-04-15");
        care.acknowledged("petra").begun("petra", "2026-04-15").planned("petra", "2026-09-01");

        assertThat(orders()).containsExactly("BJORKEN ENDED", "HEMGANG ENDED", "BJORKEN EXECUTED");
        assertThat(care.all("x.decision_id", "service_order").stream().distinct())
                .as("one decision all the way")
                .hasSize(1);
        assertThat(care.tasks()).isEmpty();
    }

    @Test
    @Rule("D11")
    void aTeamThatCannotOrAHandlerThatDoesNotAgreeLeavesTheOrderWhereItIs() {
        atHomeCare();
        ask("petra", "2026-03-18", "2026-04-15");
        care.submitsEach("hedda", "userTask_answerTakeover", Typed.of("answer", "NO", "note", "Fullt."));
        assertThat(care.tasks()).isEmpty();
        assertThat(messages("x.to_group = 'providerBjorken'")).last().asString().contains("kan inte ta över. Fullt.");
        assertThat(messages("x.to_user = 'hanna'")).last().asString().contains("kan inte ta över. Fullt.");

        ask("petra", "2026-03-18", "2026-04-15");
        work.liveUntil("2026-03-19");
        assertThat(messages("x.kind = 'REMINDER'")).as("the team is reminded").isNotEmpty();
        care.submitsEach("hedda", "userTask_answerTakeover", Typed.of("answer", "YES"));
        care.submits("userTask_decideTakeover", Typed.of("outcome", "GOES_ON", "note", "Den enskilde vill inte."));

        assertThat(orders()).containsExactly("BJORKEN EXECUTED");
        assertThat(care.all("x.state", "takeover")).containsExactly("DECLINED", "GOES_ON");
        assertThat(messages("x.to_group = 'providerBjorken'")).last().asString().contains("Den enskilde vill inte.");
        assertThat(care.watchedAtAll()).doesNotContain("TAKEOVER", "TAKEOVER_ANSWER");
    }

    @Test
    @Rule({"D10", "I7"})
    void aCaseWhoseOnlyServiceHasMovedIsNotClosedBeforeThatServiceHasEnded() {
        atTheTeam("HEMTJANST");
        work.liveUntil("2026-03-16");
        tell("2026-03-17", "09:00", "BJORKEN");
        care.submits(DECIDE, Typed.of("outcome", "MOVED", "contact", "NOT_NEEDED", "note", "Samma insatser."));
        care.submitsEach("hedda", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.liveUntil("2026-03-17");
        care.acknowledged("petra").begun("petra", "2026-03-17").planned("petra", "2026-09-01");
        jdbc.sql("update matter set state = 'ENDED'").update();

        assertThat(pending()).as("no matter is open, but the order is").isPresent();
        transaction.executeWithoutResult(
                status -> orders.end(orderAt("BJORKEN"), LocalDate.of(2026, 3, 17), "Behövs inte.", "hanna"));
        care.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));

        assertThat(pending()).isEmpty();
        assertThat(care.tasks()).as("then it is").containsExactly("userTask_closeCase");
    }

    /** A decision in force at the discharge support team since 2 March. */
    private void atTheTeam(String service) {
        investigated().running(granted("HEMGANG", service), "2026-03-02", "2026-09-01", "hedda");
        assertThat(care.tasks()).isEmpty();
    }

    private void atHomeCare() {
        investigated().running(granted("BJORKEN", "HEMTJANST"), "2026-03-02", "2026-09-01", "petra");
        work.liveUntil("2026-03-16");
    }

    private CaseAtWork investigated() {
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Hemma Hemgång", "2026-03-02"))
                .investigated();
        return care;
    }

    private static Map<String, Object> granted(String unit, String service) {
        return Typed.with(
                Typed.granted("2026-03-02", "2027-02-28"),
                "services",
                List.of(Typed.service(service, "Hjälp tre gånger per dag", unit)));
    }

    private void tell(String day, String time, String toUnit) {
        tell(day, time, toUnit, null, null);
    }

    private void tell(String day, String time, String toUnit, String departure, String agreedWith) {
        transaction.executeWithoutResult(status -> handovers.handover(new Told(
                orderAt("HEMGANG"),
                LocalDate.parse(day),
                LocalTime.parse(time),
                toUnit,
                SERVICES,
                "Fungerar bra.",
                "Nyckel kvar.",
                departure,
                agreedWith,
                "hedda")));
    }

    private void ask(String by, String from, String until) {
        transaction.executeWithoutResult(status -> takeovers.ask(new Asked(
                orderAt("BJORKEN"), "HEMGANG", LocalDate.parse(from), LocalDate.parse(until), "Oro på natten.", by)));
    }

    private long orderAt(String unit) {
        List<String> ids = care.all("x.id", "service_order", "x.unit_code = '" + unit + "'");
        return Long.parseLong(ids.get(ids.size() - 1));
    }

    private static String newOrder() {
        return "x.moved_from is not null";
    }

    private Optional<String> pending() {
        return caseFile.pendingIn(caseFile.byNumber(care.number()));
    }

    private List<String> orders() {
        return care.all("x.unit_code || ' ' || x.state", "service_order");
    }

    private List<String> messages(String condition) {
        return care.all("x.message_text", "case_message", condition);
    }

    private String refusedBy(String handler, Map<String, Object> typed) {
        return Refusal.of(() -> work.as(handler).submit(DECIDE, care.number(), typed));
    }

    private static String refusedOf(ThrowingCallable what) {
        Throwable thrown = catchThrowable(what);
        assertThat(thrown).isInstanceOf(Rejected.class);
        return ((Rejected) thrown).fieldName();
    }
}
