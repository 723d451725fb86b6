package se.foljsam.delivery.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.delivery.ending.ReportedEndings.Declined;
import se.foljsam.delivery.ending.ReportedEndings.Effort;
import se.foljsam.delivery.ending.ReportedEndings.Kind;
import se.foljsam.delivery.ending.ReportedEndings.Told;
import se.foljsam.delivery.ending.ReportedEndings.Wish;
import se.foljsam.delivery.ending.ServiceEnding.State;
import se.foljsam.delivery.order.ServiceOrder;

/** What was told of a service that may end is kept as it was told, and answered once. */
class ServiceEndingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 20);

    @Rule("I5")
    @Test
    void aWishIsKeptWithWhenWhyAndWhoSaidIt() {
        ServiceEnding told = Given.kept(wished(), 3);

        assertThat(told)
                .extracting(
                        ServiceEnding::id,
                        ServiceEnding::careCaseId,
                        ServiceEnding::orderId,
                        ServiceEnding::kind,
                        ServiceEnding::lastDay,
                        ServiceEnding::reason,
                        ServiceEnding::saidBy,
                        ServiceEnding::saidOn,
                        ServiceEnding::toldOn,
                        ServiceEnding::toldBy,
                        ServiceEnding::state)
                .containsExactly(
                        3L,
                        7L,
                        21L,
                        Kind.PAUSES,
                        LAST_DAY,
                        "Reser bort",
                        "Dottern",
                        TODAY.minusDays(1),
                        TODAY,
                        "petra",
                        State.REPORTED);
        assertThat(told)
                .extracting(
                        ServiceEnding::efforts,
                        ServiceEnding::contactedOn,
                        ServiceEnding::contactedHow,
                        ServiceEnding::personsView,
                        ServiceEnding::answerText,
                        ServiceEnding::answeredOn,
                        ServiceEnding::answeredBy,
                        ServiceEnding::version)
                .containsOnlyNulls();
        assertThat(told.asTold())
                .isEqualTo(new Told(Kind.PAUSES, LAST_DAY, "Reser bort", TODAY, "petra", State.REPORTED));
    }

    @Rule("E7")
    @Test
    void aDeclineIsKeptWithWhatWasDoneToEncourageAndHasNoLastDay() {
        ServiceEnding told = ServiceEnding.declined(
                order(21),
                new Declined(21, " Vill inte ", " Provat andra tider ", List.of(new Effort(TODAY, "x", "y")), "petra"),
                TODAY);

        assertThat(told)
                .extracting(
                        ServiceEnding::kind,
                        ServiceEnding::reason,
                        ServiceEnding::efforts,
                        ServiceEnding::toldBy,
                        ServiceEnding::state)
                .containsExactly(Kind.DECLINES, "Vill inte", "Provat andra tider", "petra", State.REPORTED);
        assertThat(told)
                .extracting(ServiceEnding::lastDay, ServiceEnding::saidBy, ServiceEnding::saidOn)
                .containsOnlyNulls();
    }

    @Rule("I1")
    @Test
    void whatTheHandlerHeardFirstIsAnEndingThatNobodyElseSaid() {
        ServiceEnding told = ServiceEnding.heard(order(21), LAST_DAY, " Flyttar ", TODAY, "hanna");

        assertThat(told)
                .extracting(
                        ServiceEnding::kind,
                        ServiceEnding::lastDay,
                        ServiceEnding::reason,
                        ServiceEnding::toldBy,
                        ServiceEnding::saidBy,
                        ServiceEnding::efforts)
                .containsExactly(Kind.ENDS, LAST_DAY, "Flyttar", "hanna", null, null);
    }

    @Rule({"I1", "L2"})
    @Test
    void theAnswerIsKeptBesideWhatWasTold() {
        ServiceEnding told = wished();

        told.answer(State.GOES_ON, TODAY, Contact.VISIT, "Vill ha kvar den", "Fortsätt", TODAY.plusDays(1), "hanna");

        assertThat(told)
                .extracting(
                        ServiceEnding::state,
                        ServiceEnding::contactedOn,
                        ServiceEnding::contactedHow,
                        ServiceEnding::personsView,
                        ServiceEnding::answerText,
                        ServiceEnding::answeredOn,
                        ServiceEnding::answeredBy,
                        ServiceEnding::lastDay,
                        ServiceEnding::reason)
                .containsExactly(
                        State.GOES_ON,
                        TODAY,
                        Contact.VISIT,
                        "Vill ha kvar den",
                        "Fortsätt",
                        TODAY.plusDays(1),
                        "hanna",
                        LAST_DAY,
                        "Reser bort");
        assertThat(told.asTold().state()).isEqualTo(State.GOES_ON);
    }

    @Rule("D10")
    @Test
    void whatWasToldFollowsTheServiceToAnotherUnit() {
        ServiceEnding told = wished();

        told.follow(order(22));

        assertThat(told.orderId()).isEqualTo(22);
        assertThat(told.state()).isEqualTo(State.REPORTED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REPORTED")
    void whatIsAnsweredOrHasFallenIsNeitherAnsweredMovedNorDroppedAgain(State state) {
        ServiceEnding told = wished();
        if (state == State.DROPPED) {
            told.drop();
        } else {
            told.answer(state, TODAY, Contact.WRITTEN, null, null, TODAY, "hanna");
        }

        assertThatThrownBy(() -> told.answer(State.REASSESS, TODAY, Contact.VISIT, "v", "t", TODAY, "hugo"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(state + " and cannot be answered");
        assertThatThrownBy(() -> told.follow(order(22))).hasMessageContaining(state + " and cannot be moved");
        assertThatThrownBy(told::drop).hasMessageContaining(state + " and cannot be dropped");
        assertThat(told.state()).isEqualTo(state);
        assertThat(told.orderId()).isEqualTo(21);
        assertThat(told.answeredBy()).isNotEqualTo("hugo");
    }

    private static ServiceEnding wished() {
        return ServiceEnding.wished(
                order(21),
                new Wish(21, Kind.PAUSES, LAST_DAY, " Reser bort ", " Dottern ", TODAY.minusDays(1), "petra"),
                TODAY);
    }

    private static ServiceOrder order(long id) {
        return Given.kept(Given.executedOrder(), id);
    }
}
