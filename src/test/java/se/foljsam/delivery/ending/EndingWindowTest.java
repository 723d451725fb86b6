package se.foljsam.delivery.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.matter.Law;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrder.ContactAnswer;
import se.foljsam.taskform.Rejected;

/** Which days can be a service's last: just before, at and just after each end of its time. */
class EndingWindowTest {
    private static final LocalDate STARTED = LocalDate.of(2026, 3, 5);

    @ParameterizedTest
    @Rule("I1")
    @CsvSource({
        // begun on 5 March, ordered from 1 to 31 March
        "2026-03-04, då insatsen började",
        "2026-03-05, ",
        "2026-03-31, ",
        "2026-04-01, då beslutet upphör",
    })
    void aServiceThatHasBegunEndsBetweenItsStartAndTheDecisionsLastDay(LocalDate day, String refused) {
        ServiceOrder order = Given.acknowledgedOrder();
        order.start(STARTED, ContactAnswer.DECLINED, null, "unit");

        expect(order, LocalDate.of(2026, 2, 20), day, refused);
    }

    @ParameterizedTest
    @Rule("I1")
    @CsvSource({
        // decided on 20 February, ordered from 1 to 31 March, never begun
        "2026-02-19, då beslutet började gälla",
        "2026-02-20, ",
        "2026-03-31, ",
        "2026-04-01, då beslutet upphör",
    })
    void aServiceThatNeverBeganCanEndFromTheDayOfDecision(LocalDate day, String refused) {
        expect(Given.acknowledgedOrder(), LocalDate.of(2026, 2, 20), day, refused);
    }

    @ParameterizedTest
    @Rule({"I1", "C6"})
    @CsvSource({"2026-02-28, då beslutet började gälla", "2026-03-01, "})
    void helpThatBeganBeforeTheDecisionCountsFromItsOwnFirstDay(LocalDate day, String refused) {
        expect(Given.acknowledgedOrder(), LocalDate.of(2026, 3, 4), day, refused);
    }

    @ParameterizedTest
    @Rule({"I1", "A6"})
    @CsvSource({"2026-03-03, då beslutet började gälla", "2026-03-04, ", "2036-03-04, "})
    void anOrderWhosePeriodIsNotKnownYetEndsAnyDayFromItsDecision(LocalDate day, String refused) {
        expect(Given.sentOrder(null, null), LocalDate.of(2026, 3, 4), day, refused);
    }

    @Test
    void aLastDayThatIsMissingIsAskedFor() {
        expect(Given.executedOrder(), LocalDate.of(2026, 2, 20), null, "behöver fyllas i med ett datum.");
    }

    private static void expect(ServiceOrder order, LocalDate decidedOn, LocalDate day, String refused) {
        EndingWindow window = EndingWindow.of(
                order,
                new DecisionInForce(
                        11, 7, Law.SOL, decidedOn, Given.FIRST_DAY, Given.LAST_DAY, null, true, null, false));
        if (refused == null) {
            assertThatNoException().isThrownBy(() -> window.refuse(day));
        } else {
            Throwable thrown = catchThrowable(() -> window.refuse(day));
            assertThat(thrown).isInstanceOf(Rejected.class).hasMessageContaining(refused);
            assertThat(((Rejected) thrown).fieldName()).isEqualTo("lastDay");
        }
    }
}
