package se.foljsam.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionReceipt.Proof;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.letter.DecisionNotification.Recipient;
import se.foljsam.letter.DecisionNotification.State;
import se.foljsam.letter.DecisionNotification.Way;
import se.foljsam.support.Answers;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Refused;

/** The person is told of a decision, has received it on a day, and nothing of it happens out of order. */
class DecisionNotificationTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
    private static final NotifyPersonForm BY_POST = new NotifyPersonForm(
            Way.POST, Recipient.PERSON, DECIDED.plusDays(1), false, DECIDED.plusDays(2), "Hanna Holm");
    private static final Map<String, List<State>> FROM = Map.of(
            "told", List.of(State.TO_TELL),
            "sentAgain", List.of(State.SENT),
            "received", List.of(State.SENT),
            "correctReceipt", List.of(State.RECEIVED),
            "drop", List.of(State.TO_TELL, State.SENT));

    private static Map<String, Consumer<DecisionNotification>> steps() {
        Map<String, Consumer<DecisionNotification>> steps = new LinkedHashMap<>();
        steps.put("told", one -> one.told(BY_POST, "hanna"));
        steps.put("sentAgain", one -> one.sentAgain(Way.RECOMMENDED, DECIDED, "hugo"));
        steps.put("received", one -> one.received(DECIDED, Proof.OWN_WORD, "Ringde", NOW, "hugo"));
        steps.put("correctReceipt", one -> one.correctReceipt(DECIDED, Proof.OWN_WORD, "Fel", NOW, "hugo"));
        steps.put("drop", DecisionNotification::drop);
        return steps;
    }

    @TestFactory
    @Rule({"L3", "L4"})
    Stream<DynamicTest> eachStepIsOpenFromItsOwnStatesAndRefusedFromEveryOther() {
        return steps().entrySet().stream()
                .flatMap(step -> Stream.of(State.values())
                        .map(state -> DynamicTest.dynamicTest(step.getKey() + " from " + state, () -> {
                            DecisionNotification notification = toTell();
                            ReflectionTestUtils.setField(notification, "state", state);
                            if (FROM.get(step.getKey()).contains(state)) {
                                assertThatNoException()
                                        .isThrownBy(() -> step.getValue().accept(notification));
                                return;
                            }
                            String before = Answers.of(notification);
                            assertThatThrownBy(() -> step.getValue().accept(notification))
                                    .isInstanceOf(IllegalStateException.class)
                                    .hasMessageContaining(
                                            "notification 121 of decision 11 is " + state + " and cannot be ");
                            assertThat(Answers.of(notification)).isEqualTo(before);
                        })));
    }

    @Test
    @Rule({"L3", "L4"})
    void aDecisionIsToldSentAgainReceivedAndItsDayCorrected() {
        DecisionNotification notification = toTell();
        assertThat(notification.isOpen()).isTrue();
        notification.told(BY_POST, "hanna");
        assertThat(Answers.of(notification)).isEqualTo("""
                careCaseId: 5
                decidedOn: 2026-03-02
                decisionId: 11
                id: 121
                isOpen: true
                sentBy: hanna
                sentOn: 2026-03-03
                sentTo: PERSON
                state: SENT
                toldOrallyBy: Hanna Holm
                toldOrallyOn: 2026-03-04
                way: POST
                """);

        notification.sentAgain(Way.RECOMMENDED, DECIDED.plusDays(8), "hugo");
        notification.received(DECIDED.plusDays(10), Proof.POSTAL_RECEIPT, "Hämtat", NOW, "lisa");

        assertThat(Answers.of(notification)).isEqualTo("""
                careCaseId: 5
                decidedOn: 2026-03-02
                decisionId: 11
                id: 121
                proof: POSTAL_RECEIPT
                receiptNote: Hämtat
                receiptRecordedAt: 2026-03-10T08:00:00Z
                receiptRecordedBy: lisa
                receivedOn: 2026-03-12
                sentBy: hugo
                sentOn: 2026-03-10
                sentTo: PERSON
                state: RECEIVED
                toldOrallyBy: Hanna Holm
                toldOrallyOn: 2026-03-04
                way: RECOMMENDED
                """);

        notification.correctReceipt(DECIDED.plusDays(9), Proof.OWN_WORD, "Fel dag", NOW.plusSeconds(9), "hugo");
        assertThat(notification.receivedOn()).isEqualTo(DECIDED.plusDays(9));
        assertThat(notification.proof()).isEqualTo(Proof.OWN_WORD);
        assertThat(notification.receiptNote()).isEqualTo("Fel dag");
        assertThat(notification.receiptRecordedBy()).isEqualTo("hugo");
        assertThat(notification.receiptRecordedAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(notification.state()).isEqualTo(State.RECEIVED);
    }

    @Test
    @Rule("I3")
    void withADeathNobodyIsToldAnyMore() {
        DecisionNotification notification = toTell();
        notification.drop();
        assertThat(notification.state()).isEqualTo(State.DROPPED);
        assertThat(notification.isOpen()).isFalse();
    }

    @Test
    @Rule("L3")
    void aTalkHasBothADayAndSomebodyWhoTold() {
        assertThat(Refused.in(BY_POST::check)).isEmpty();
        assertThat(Refused.in(Filled.but(BY_POST, "toldOrallyOn", null)::check)).containsExactly("toldOrallyOn");
        assertThat(Refused.in(Filled.but(BY_POST, "toldOrallyBy", null)::check)).containsExactly("toldOrallyBy");
        assertThat(Refused.in(Filled.but(BY_POST, "toldOrallyOn", null, "toldOrallyBy", null)::check))
                .isEmpty();
    }

    @Test
    @Rule("L4")
    void aReceiptSaysTheDayAndHowItIsKnown() {
        RecordReceiptForm received = Filled.in(RecordReceiptForm.class, "outcome", RecordReceiptForm.Outcome.RECEIVED);
        assertThat(Refused.in(received::check)).containsExactly("receivedOn", "proof");
        RecordReceiptForm assumed = Filled.but(received, "receivedOn", DECIDED, "proof", Proof.ASSUMED);
        assertThat(Refused.in(assumed::check)).containsExactly("note");
        assertThat(Refused.in(Filled.but(assumed, "note", "Tre dagar efter posten")::check))
                .isEmpty();
        assertThat(Refused.in(Filled.but(assumed, "proof", Proof.SIGNED_RECEIPT, "way", Way.HANDED_OVER)::check))
                .isEmpty();
    }

    @Test
    @Rule("L4")
    void whatIsSentAgainSaysHowAndWhenAndIsNotHandedOver() {
        RecordReceiptForm again = Filled.in(RecordReceiptForm.class, "outcome", RecordReceiptForm.Outcome.SENT_AGAIN);
        assertThat(Refused.in(again::check)).containsExactly("way", "sentOn");
        assertThat(Refused.in(Filled.but(again, "way", Way.POST, "sentOn", DECIDED, "proof", Proof.ASSUMED)::check))
                .isEmpty();
        assertThat(Refused.in(Filled.but(again, "way", Way.HANDED_OVER, "sentOn", DECIDED)::check))
                .containsExactly("way");
    }

    @ParameterizedTest
    @Rule({"L3", "L4"})
    @CsvSource({
        "2026-03-01, sentOn",
        "2026-03-02, ",
        "2026-03-03, ",
        "2026-03-09, ",
        "2026-03-10, ",
        "2026-03-11, sentOn",
        ", "
    })
    void nobodyIsToldBeforeTheDecisionOrTomorrow(LocalDate day, String refused) {
        NotificationDesk desk = new NotificationDesk(null, null, null, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(Refused.in(problems -> desk.checkDay(problems, "sentOn", day, DECIDED, "beslutet")))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    private static DecisionNotification toTell() {
        return GivenCase.saved(121, DecisionNotification.of(5, 11, DECIDED));
    }
}
