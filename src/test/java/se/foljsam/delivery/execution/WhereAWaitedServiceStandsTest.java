package se.foljsam.delivery.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.delivery.execution.ExecutionReadings.Waiting;
import se.foljsam.delivery.execution.ExecutionReadings.Waiting.Kind;
import se.foljsam.support.Filled;

/** The list of what is not executed says how far an order has come, or what interrupts it. */
class WhereAWaitedServiceStandsTest {

    @Test
    void whatMerelyWaitsStandsWhereItsOrderDoes() {
        assertThat(waiting(Kind.WAITING, OrderState.ACKNOWLEDGED).standing()).isEqualTo("Bekräftat");
        assertThat(waiting(Kind.WAITING, null).standing()).isEqualTo("Uppdraget är inte skickat");
        assertThat(waiting(Kind.WAITING, OrderState.SENT).isPaused()).isFalse();
    }

    @Test
    void whatIsInterruptedSaysSoWhateverItsOrder() {
        assertThat(waiting(Kind.INTERRUPTED, OrderState.EXECUTED).standing()).isEqualTo("Avbrott");
        assertThat(waiting(Kind.PARTLY, OrderState.EXECUTED).standing()).isEqualTo("Delvis verkställd");
        assertThat(waiting(Kind.PAUSED, OrderState.EXECUTED).standing()).isEqualTo("Uppehåll");
        assertThat(waiting(Kind.PAUSED, OrderState.EXECUTED).isPaused()).isTrue();
    }

    private static Waiting waiting(Kind kind, OrderState state) {
        return Filled.in(Waiting.class, "kind", kind, "state", state);
    }
}
