package se.foljsam.delivery.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.order.ServiceOrder.ContactAnswer;

class ServiceOrderTest {
    private static final Instant LATER = Given.NOW.plusSeconds(3600);

    @Rule("D1")
    @Test
    void anOrderIsSentToTheUnitThatWasChosenAndKeepsWhatItSaidFirst() {
        ServiceOrder order = Given.sentOrder();

        assertThat(order.state()).isEqualTo(OrderState.SENT);
        assertThat(order.unitCode()).isEqualTo("NORR");
        assertThat(order.revisions()).singleElement().satisfies(first -> {
            assertThat(first.revision()).isEqualTo(1);
            assertThat(first.unitCode()).isEqualTo("NORR");
            assertThat(first.clarification()).isNull();
        });
    }

    @Rule("D3")
    @Test
    void anOrderThatCameRightIsAcknowledgedByTheOneWhoChecked() {
        ServiceOrder order = Given.sentOrder();

        order.acknowledge(Given.FIRST_DAY, "Morgon", LATER, "unit");

        assertThat(order.state()).isEqualTo(OrderState.ACKNOWLEDGED);
        assertThat(order.acknowledgedBy()).isEqualTo("unit");
        assertThat(order.acknowledgedAt()).isEqualTo(LATER);
    }

    @Rule({"D3", "D4"})
    @Test
    void anUnclearOrderComesBackAndGoesOutClarifiedAsANewRevision() {
        ServiceOrder order = Given.sentOrder();
        order.giveBack("Vilka dagar?");

        order.clarify("Alla dagar", "SODER", "Behov, alla dagar", null, LATER, "handler");

        assertThat(order.state()).isEqualTo(OrderState.SENT);
        assertThat(order.unitCode()).isEqualTo("SODER");
        assertThat(order.revision()).isEqualTo(2);
        assertThat(order.sentAt()).isEqualTo(LATER);
        assertThat(order.clarification()).contains("Alla dagar");
        assertThat(order.revisions().get(0).need()).isEqualTo("Behöver stöd vid förflyttning");
        assertThat(order.revisions().get(0).unitCode()).isEqualTo("NORR");
    }

    @Rule("D1")
    @Test
    void aRefusedOrderGoesToTheUnitThatThePersonChoosesInstead() {
        ServiceOrder order = Given.sentOrder();
        order.refuse("Ingen personal");
        assertThat(order.awaitsAnswer()).isFalse();

        order.choose("SODER", "Vid besök", LATER, "handler");

        assertThat(order.state()).isEqualTo(OrderState.SENT);
        assertThat(order.unitCode()).isEqualTo("SODER");
        assertThat(order.refused()).isNull();
        assertThat(order.awaitsAnswer()).isTrue();
    }

    @Rule("D5")
    @Test
    void aRevisionIsAcknowledgedOnceWhileTheServiceGoesOn() {
        ServiceOrder order = Given.executedOrder();
        assertThat(order.awaitsAnswer()).isFalse();
        order.revise("Sex gånger om dagen", null, LATER, "handler");
        assertThat(order.awaitsAnswer()).isTrue();

        order.acknowledge(Given.FIRST_DAY, null, LATER, "unit");

        assertThat(order.awaitsAnswer()).isFalse();
        assertThat(order.state()).isEqualTo(OrderState.EXECUTED);
        assertThatThrownBy(() -> order.acknowledge(Given.FIRST_DAY, null, LATER, "unit"))
                .hasMessageContaining("awaits no answer");
    }

    @Rule({"D4", "D5"})
    @Test
    void anUnclearRevisionIsClarifiedWhileTheServiceGoesOnAtTheSameUnit() {
        ServiceOrder order = Given.executedOrder();
        order.revise("Sex gånger om dagen", null, LATER, "handler");
        order.giveBack("Vilka tider?");
        assertThat(order.state()).isEqualTo(OrderState.EXECUTED);

        assertThatThrownBy(() -> order.clarify("Nya tider", "SODER", "Behov", null, LATER, "handler"))
                .hasMessageContaining("delivered by NORR");
        order.clarify("Nya tider", "NORR", "Behov", null, LATER, "handler");

        assertThat(order.state()).isEqualTo(OrderState.EXECUTED);
        assertThat(order.awaitsAnswer()).isTrue();
    }

    @Rule("D5")
    @Test
    void aRevisedOrderKeepsItsStateAndItsEarlierExtent() {
        ServiceOrder order = Given.executedOrder();

        order.revise("Sex gånger om dagen", null, LATER, "handler");

        assertThat(order.state()).isEqualTo(OrderState.EXECUTED);
        assertThat(order.extent()).isEqualTo("Sex gånger om dagen");
        assertThat(order.revisions())
                .extracting(OrderRevision::extent)
                .containsExactly("Fem gånger om dagen", "Sex gånger om dagen");
    }

    @Rule("E1")
    @Test
    void executionIsRegisteredWithItsDayAndTheFixedCareContact() {
        ServiceOrder order = Given.acknowledgedOrder();

        order.start(Given.FIRST_DAY, ContactAnswer.ACCEPTED, "Kim", "unit");

        assertThat(order.state()).isEqualTo(OrderState.EXECUTED);
        assertThat(order.startedOn()).isEqualTo(Given.FIRST_DAY);
        assertThat(order.fixedCareContact()).isEqualTo("Kim");
    }

    @Rule("E9")
    @Test
    void aWrongStartCanBeCorrectedAlsoAfterTheService() {
        ServiceOrder order = Given.executedOrder();
        order.end(Given.LAST_DAY, "Målet är nått");

        order.correctStart(Given.FIRST_DAY.plusDays(1), null, null, "unit");

        assertThat(order.startedOn()).isEqualTo(Given.FIRST_DAY.plusDays(1));
        assertThat(order.state()).isEqualTo(OrderState.ENDING);
    }

    @Rule("E9")
    @Test
    void aServiceThatNeverBeganHasNoStartToCorrect() {
        ServiceOrder order = Given.sentOrder();
        order.end(Given.LAST_DAY, "Behövs inte");

        assertThatThrownBy(() -> order.correctStart(Given.FIRST_DAY, null, null, "unit"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never executed");
        assertThat(order.startedOn()).isNull();
    }

    @Rule("D7")
    @Test
    void anEndedServiceWaitsForTheUnitToConfirmItsLastDay() {
        ServiceOrder order = Given.executedOrder();

        order.end(LocalDate.of(2026, 3, 15), "Egen önskan");
        assertThat(order.state()).isEqualTo(OrderState.ENDING);
        assertThat(order.isInForce()).isFalse();
        order.confirmEnding(LATER, "unit");

        assertThat(order.state()).isEqualTo(OrderState.ENDED);
        assertThat(order.endedOn()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(order.endingConfirmedBy()).isEqualTo("unit");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("possible")
    void aTransitionInItsPlaceIsMade(
            String transition, OrderState state, Supplier<ServiceOrder> given, Consumer<ServiceOrder> attempt) {
        ServiceOrder order = given.get();

        assertThatNoException().isThrownBy(() -> attempt.accept(order));
    }

    static Stream<Arguments> possible() {
        return transitions().entrySet().stream()
                .flatMap(transition -> states().entrySet().stream()
                        .filter(state -> allowed().get(transition.getKey()).contains(state.getKey()))
                        .map(state -> arguments(
                                transition.getKey(), state.getKey(), state.getValue(), transition.getValue())));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("refused")
    void aTransitionOutOfPlaceIsRefusedByNameAndChangesNothing(
            String transition, OrderState state, Supplier<ServiceOrder> given, Consumer<ServiceOrder> attempt) {
        ServiceOrder order = given.get();

        assertThatThrownBy(() -> attempt.accept(order))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(state.name());
        assertThat(order.state()).isEqualTo(state);
    }

    static Stream<Arguments> refused() {
        return transitions().entrySet().stream()
                .flatMap(transition -> states().entrySet().stream()
                        .filter(state -> !allowed().get(transition.getKey()).contains(state.getKey()))
                        .map(state -> arguments(
                                transition.getKey(), state.getKey(), state.getValue(), transition.getValue())));
    }

    private static Map<String, Set<OrderState>> allowed() {
        return Map.ofEntries(
                Map.entry("acknowledge", Set.of(OrderState.SENT)),
                Map.entry("begunEarlier", Set.of(OrderState.SENT)),
                Map.entry("movedTo", Set.of(OrderState.EXECUTED)),
                Map.entry(
                        "endAfterDeath",
                        Set.of(
                                OrderState.SENT,
                                OrderState.RETURNED,
                                OrderState.ACKNOWLEDGED,
                                OrderState.EXECUTED,
                                OrderState.ENDING)),
                Map.entry("giveBack", Set.of(OrderState.SENT)),
                Map.entry("refuse", Set.of(OrderState.SENT)),
                Map.entry("choose", Set.of(OrderState.RETURNED)),
                Map.entry("clarify", Set.of(OrderState.RETURNED)),
                Map.entry("start", Set.of(OrderState.ACKNOWLEDGED)),
                Map.entry("correctStart", Set.of(OrderState.EXECUTED, OrderState.ENDING, OrderState.ENDED)),
                Map.entry("removeStart", Set.of(OrderState.EXECUTED)),
                Map.entry("correctEnd", Set.of(OrderState.ENDING, OrderState.ENDED)),
                Map.entry("revise", OrderState.IN_FORCE),
                Map.entry("move", OrderState.IN_FORCE),
                Map.entry("end", OrderState.IN_FORCE),
                Map.entry("confirmEnding", Set.of(OrderState.ENDING)));
    }

    private static Map<String, Consumer<ServiceOrder>> transitions() {
        Map<String, Consumer<ServiceOrder>> all = new LinkedHashMap<>();
        all.put("acknowledge", order -> order.acknowledge(Given.FIRST_DAY, "Morgon", LATER, "unit"));
        all.put("begunEarlier", order -> order.begunEarlier(Given.FIRST_DAY, "Kim", LATER, "import"));
        all.put("movedTo", order -> order.movedTo("SODER", Given.FIRST_DAY, null, LATER, "handler"));
        all.put("endAfterDeath", order -> order.endAfterDeath(Given.LAST_DAY, "Avliden"));
        all.put("giveBack", order -> order.giveBack("Oklart"));
        all.put("refuse", order -> order.refuse("Ingen personal"));
        all.put("choose", order -> order.choose("SODER", "Vid besök", LATER, "handler"));
        all.put("clarify", order -> order.clarify("Klart", "NORR", "Behov", null, LATER, "handler"));
        all.put("start", order -> order.start(Given.FIRST_DAY, null, null, "unit"));
        all.put("correctStart", order -> order.correctStart(Given.FIRST_DAY, null, null, "unit"));
        all.put("removeStart", ServiceOrder::removeStart);
        all.put("correctEnd", order -> order.correctEnd(Given.LAST_DAY, "Egen önskan"));
        all.put("revise", order -> order.revise("Mer", null, LATER, "handler"));
        all.put("move", order -> order.move(Given.FIRST_DAY, Given.LAST_DAY));
        all.put("end", order -> order.end(Given.LAST_DAY, "Egen önskan"));
        all.put("confirmEnding", order -> order.confirmEnding(LATER, "unit"));
        return all;
    }

    private static Map<OrderState, Supplier<ServiceOrder>> states() {
        Map<OrderState, Supplier<ServiceOrder>> all = new LinkedHashMap<>();
        all.put(OrderState.SENT, Given::sentOrder);
        all.put(OrderState.RETURNED, () -> with(Given.sentOrder(), order -> order.giveBack("Oklart")));
        all.put(OrderState.ACKNOWLEDGED, Given::acknowledgedOrder);
        all.put(OrderState.EXECUTED, Given::executedOrder);
        all.put(OrderState.ENDING, () -> with(Given.executedOrder(), order -> order.end(Given.LAST_DAY, "Klart")));
        all.put(
                OrderState.ENDED,
                () -> with(Given.executedOrder(), order -> {
                    order.end(Given.LAST_DAY, "Klart");
                    order.confirmEnding(LATER, "unit");
                }));
        return all;
    }

    private static ServiceOrder with(ServiceOrder order, Consumer<ServiceOrder> done) {
        done.accept(order);
        return order;
    }
}
