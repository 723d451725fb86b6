package se.foljsam.delivery.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.execution.Standstill.Interrupted;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.plan.WrittenPlan;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** That a service which began on 5 March 2026 stands still, told on the 10th. */
@Rule({"E3", "L7"})
class StandstillTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate PLANNED = LocalDate.of(2026, 3, 16);
    private static final Interrupted TOLD = new Interrupted(
            21, LocalDate.of(2026, 3, 9), "Duschen", "STAFF", " Sjukdom ", " Vikarie ", PLANNED, " Larm ", "petra");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-04, 'since: kan inte vara före 5 mars 2026, då insatsen började.'",
        "2026-03-05,",
        "2026-03-09,",
        "2026-03-10,",
        "2026-03-11, since: kan inte ligga i framtiden.",
        ", since: behöver fyllas i med ett datum."
    })
    void aServiceStandsStillFromADayOnWhichItRan(LocalDate since, String refused) {
        assertThat(refused(Filled.but(TOLD, "since", since))).isEqualTo(refused);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "what, what: behöver fyllas i: vad som står still.",
        "cause, delayCause: behöver väljas: varför insatsen står still.",
        "reason, delayReason: behöver fyllas i: varför insatsen står still.",
        "plan, delayPlan: behöver fyllas i: hur insatsen ska komma igång igen.",
        "plannedOn, plannedStart: behöver fyllas i med ett datum."
    })
    void whatStandsStillIsToldWithItsReasonAndAWrittenPlan(String part, String refused) {
        assertThat(refused(TOLD)).isNull();
        assertThat(refused(Filled.but(TOLD, part, null))).isEqualTo(refused);
        if (!part.equals("plannedOn")) {
            assertThat(refused(Filled.but(TOLD, part, " "))).isEqualTo(refused);
        }
    }

    @Test
    void onlyAServiceThatRunsCanStandStill() {
        String refused = "since: går inte att anmäla: insatsen har inte börjat, eller är avslutad.";
        ServiceOrder ended = Given.executedOrder();
        ended.end(Given.LAST_DAY, "Flyttar");

        assertThat(FieldsRefused.byStep(() -> TOLD.refuse(Given.acknowledgedOrder(), TODAY)))
                .isEqualTo(refused);
        assertThat(FieldsRefused.byStep(() -> TOLD.refuse(ended, TODAY))).isEqualTo(refused);
    }

    @Test
    void thePlanIsKeptWithoutTheBlanksAroundIt() {
        assertThat(TOLD.writtenPlan()).isEqualTo(new WrittenPlan("STAFF", "Sjukdom", "Vikarie", PLANNED, "Larm"));
        assertThat(Filled.but(TOLD, "helpMeanwhile", " ").writtenPlan().helpMeanwhile())
                .isNull();
    }

    private static String refused(Interrupted told) {
        ServiceOrder order = Given.acknowledgedOrder();
        order.start(LocalDate.of(2026, 3, 5), null, null, "unit");
        return FieldsRefused.byStep(() -> told.refuse(order, TODAY));
    }
}
