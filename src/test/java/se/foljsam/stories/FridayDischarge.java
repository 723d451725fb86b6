package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.delivery.discharge.RegisterHandover;
import se.foljsam.delivery.discharge.RegisterHandover.Told;
import se.foljsam.platform.TimeMachine;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/**
 * Gösta has had a stroke. The ward calls on Thursday 5 March 2026: he is to go home on Friday afternoon. He comes home on Saturday, the discharge support team helps him for two weeks, and ordinary home care takes over.
 */
abstract class FridayDischarge {
    private static final String ACTUALISE = "userTask_actualiseCase";
    private static final String INVESTIGATE = "userTask_investigateNeed";
    private static final String DECIDE = "userTask_decide";
    private static final String HANDOVER = "userTask_decideHandover";

    @Autowired
    Workplace work;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RegisterHandover handovers;

    @Autowired
    TransactionTemplate transaction;

    private CaseAtWork gosta;

    @BeforeEach
    void thursday() {
        work.openOn("2026-03-05");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"A4", "A6", "A7", "C8", "D2", "D9", "E1", "G14"})
    void aSimplifiedDecisionOnFridayAfternoonBecomesOrdinaryHomeCare() {
        theWardCalls();
        time.liveUntil(Instant.parse("2026-03-06T12:00:00Z"));
        planned("SIMPLIFIED", "separateServices", List.of("TRYGGHETSLARM"));
        gosta.submitsEach("hanna", INVESTIGATE, Typed.investigated());

        time.liveUntil(Instant.parse("2026-03-06T14:00:00Z"));
        decideWhatIsProposed(
                "2026-04-03",
                Typed.service("HEMGANGSTEAM", "Enligt schablon", "HEMGANG"),
                Typed.service("NATTHJALP", "Två besök per natt", "EKEN"));
        decideWhatIsProposed("2027-03-05", Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET"));
        sendOrders();
        assertThat(gosta.all("x.unit_code || ' ' || x.valid_from", "service_order"))
                .containsExactlyInAnyOrder("HEMGANG 2026-03-06", "EKEN 2026-03-06", "LARMET 2026-03-06");
        assertThat(gosta.tasks())
                .as("urgent and after two o'clock: each unit is called too")
                .containsExactly(
                        "userTask_acknowledgeOrder",
                        "userTask_acknowledgeOrder",
                        "userTask_acknowledgeOrder",
                        "userTask_notifyPerson",
                        "userTask_notifyPerson",
                        "userTask_telephoneProvider",
                        "userTask_telephoneProvider",
                        "userTask_telephoneProvider");
        gosta.submitsEach("hanna", "userTask_telephoneProvider", Typed.of("spokeWith", "Jouren, Jonas"));
        gosta.submitsEach("hanna", "userTask_notifyPerson", Typed.handedOver("2026-03-06"));
        for (String unit : List.of("hedda", "ylva", "ola")) {
            assertThat(work.as(unit)
                            .task("userTask_acknowledgeOrder", gosta.number())
                            .getPriority())
                    .isEqualTo(90);
            gosta.acknowledged(unit);
        }

        work.liveUntil("2026-03-07");
        for (String unit : List.of("hedda", "ylva", "ola")) {
            gosta.begun(unit, "2026-03-07").planned(unit, "2026-03-20");
        }
        assertThat(gosta.all("x.valid_from || ' to ' || x.valid_to", "care_decision"))
                .as("he came home a day later, and everything moved a day")
                .containsExactly("2026-03-07 to 2026-04-04", "2026-03-07 to 2027-03-06");

        work.liveUntil("2026-03-18");
        handOver("2026-03-23", null);
        gosta.followedUp(
                Typed.with(
                        Typed.homeVisit(),
                        "heldOn",
                        "2026-03-18",
                        "newApplication",
                        "Hemtjänst morgon och kväll, fortsatt natthjälp inte behövs."),
                result -> {
                    if (orderOfTheTeam().equals(result.get("orderId"))) {
                        result.putAll(Typed.of("outcome", "NEW_NEED", "applies", "YES"));
                    }
                });
        assertThat(refusedHandover("ENDED", "ORDERED")).contains("är inte beställd");
        gosta.submits(INVESTIGATE, Typed.investigated())
                .decided(granted("2026-03-23", "2026-09-22", Typed.service("HEMTJANST", "Morgon och kväll", "BJORKEN")))
                .ordered();
        gosta.submits(HANDOVER, Typed.of("outcome", "ENDED", "homeCare", "ORDERED", "note", "Enligt nytt beslut."));
        gosta.submitsEach("hedda", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.liveUntil("2026-03-23");
        gosta.acknowledged("petra").begun("petra", "2026-03-23").planned("petra", "2026-06-01");

        assertThat(gosta.all("x.unit_code || ' ' || x.state", "service_order"))
                .containsExactlyInAnyOrder("HEMGANG ENDED", "EKEN EXECUTED", "LARMET EXECUTED", "BJORKEN EXECUTED");
        assertThat(gosta.all("cast(x.ended_on as varchar)", "service_order", "x.unit_code = 'HEMGANG'"))
                .as("no day without help")
                .containsExactly("2026-03-22");
        assertThat(gosta.all("x.state", "application")).containsExactly("DECIDED", "DECIDED", "DECIDED");
        assertThat(gosta.itself("state")).isEqualTo("OPEN");
    }

    @Test
    @Rule({"A6", "C12", "D10"})
    void afterOrdinaryHandlingTheTeamKnowsBeforeTheOrderAndTheOrderMovesOnTheSameDecision() {
        theWardCalls();
        time.liveUntil(Instant.parse("2026-03-06T12:00:00Z"));
        planned("ORDINARY", "teamInformation", "Behöver två personer vid förflyttning. Nyckel hos grannen.");
        assertThat(gosta.all("x.message_text", "case_message", "x.to_group = 'providerHemgang'"))
                .singleElement()
                .asString()
                .contains("6 mars 2026", "två personer vid förflyttning");

        gosta.submits(INVESTIGATE, Typed.investigated())
                .decided(granted(
                        "2026-03-06", "2026-09-05", Typed.service("HEMTJANST", "Sex gånger per dygn", "HEMGANG")));
        sendOrders();
        gosta.acknowledged("hedda").begun("hedda", "2026-03-06").planned("hedda", "2026-03-20");
        work.liveUntil("2026-03-18");
        handOver("2026-03-23", "BJORKEN");
        gosta.submits(HANDOVER, Typed.of("outcome", "MOVED", "contact", "NOT_NEEDED", "note", "Samma insatser."));
        gosta.submitsEach("hedda", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.liveUntil("2026-03-23");
        gosta.acknowledged("petra").begun("petra", "2026-03-23").planned("petra", "2026-06-01");

        assertThat(gosta.all("x.unit_code || ' ' || x.state", "service_order"))
                .containsExactly("HEMGANG ENDED", "BJORKEN EXECUTED");
        assertThat(gosta.all("x.id", "care_decision"))
                .as("one decision all the way")
                .hasSize(1);
        assertThat(gosta.tasks()).isEmpty();
    }

    private void theWardCalls() {
        gosta = CaseAtWork.started(
                work,
                jdbc,
                Typed.with(
                        Typed.application(AnotherPerson.identityNumber(), "Gösta Gran", "2026-03-05"),
                        "capacity",
                        "CARE_STAFF",
                        "applicantName",
                        "Sjuksköterskan Sara",
                        "plannedHomeOn",
                        "2026-03-06"));
        assertThat(work.as("hanna").task(ACTUALISE, gosta.number()).getPriority())
                .as("home tomorrow")
                .isEqualTo(90);
    }

    private void planned(String support, String field, Object value) {
        gosta.submits(
                ACTUALISE,
                Typed.with(
                        Typed.actualised(),
                        "carePlanningOn",
                        "2026-03-06",
                        "expectedDuration",
                        "Fyra veckor enligt läkare och fysioterapeut.",
                        "dischargeSupport",
                        support,
                        field,
                        value));
    }

    /** The first of the decisions to make, from the return home as the form proposes. */
    @SafeVarargs
    private void decideWhatIsProposed(String lastDay, Map<String, Object>... services) {
        Task task = work.as("hanna").tasks(DECIDE, gosta.number()).get(0);
        assertThat(work.as("hanna").open(task))
                .containsEntry("fromReturnHome", true)
                .containsEntry("validFrom", "2026-03-06");
        work.as("hanna").submit(task, Typed.with(granted("2026-03-06", lastDay, services), "fromReturnHome", true));
    }

    @SafeVarargs
    private static Map<String, Object> granted(String from, String to, Map<String, Object>... services) {
        return Typed.with(Typed.granted(from, to), "services", List.of(services));
    }

    @SuppressWarnings("unchecked")
    private void sendOrders() {
        for (Task task : work.as("hanna").tasks("userTask_writeOrders", gosta.number())) {
            var lines = (List<Map<String, Object>>) work.as("hanna").open(task).get("orders");
            assertThat(lines).allSatisfy(line -> assertThat(line).containsEntry("urgent", true));
            lines.forEach(line -> line.put("need", "Behöver hjälp."));
            work.as("hanna").submit(task, Typed.of("orders", lines));
        }
    }

    private void handOver(String day, String toUnit) {
        long order = Long.parseLong(orderOfTheTeam());
        transaction.executeWithoutResult(status -> handovers.handover(new Told(
                order,
                LocalDate.parse(day),
                LocalTime.of(7, 0),
                toUnit,
                "Dusch, måltider och tillsyn.",
                "Går med rollator.",
                null,
                null,
                null,
                "hedda")));
    }

    private String orderOfTheTeam() {
        return gosta.all("x.id", "service_order", "x.unit_code = 'HEMGANG'").get(0);
    }

    private String refusedHandover(String outcome, String homeCare) {
        return Refusal.of(
                () -> gosta.submits(HANDOVER, Typed.of("outcome", outcome, "homeCare", homeCare, "note", "Klar.")));
    }
}
