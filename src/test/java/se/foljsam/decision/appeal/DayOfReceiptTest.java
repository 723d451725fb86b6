package se.foljsam.decision.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionReceipt;
import se.foljsam.casefile.between.DecisionReceipt.Proof;
import se.foljsam.casefile.between.DecisionReceipt.Received;
import se.foljsam.decision.appeal.DayOfReceipt.Day;

/** From which day the time for appeal counts. */
class DayOfReceiptTest {
    private static final LocalDate LETTERS = LocalDate.of(2026, 3, 3);
    private static final LocalDate APPEALS = LocalDate.of(2026, 3, 4);
    private final Appeals appeals = mock();
    private Received received;
    private final DayOfReceipt receipt = new DayOfReceipt(
            new ObjectProvider<>() {
                @Override
                public Stream<DecisionReceipt> stream() {
                    return Stream.of(new DecisionReceipt() {
                        @Override
                        public Optional<Received> of(long decisionId) {
                            return decisionId == 11 ? Optional.ofNullable(received) : Optional.empty();
                        }

                        @Override
                        public Map<Long, Received> ofCase(long careCaseId) {
                            return received == null ? Map.of() : Map.of(11L, received);
                        }
                    });
                }
            },
            appeals);

    @Test
    @Rule("L4")
    void theLettersDayComesFirstAndIsAssumedOnlyWhereItWas() {
        appealsSay(APPEALS);
        received = new Received(LETTERS, Proof.SIGNED_RECEIPT);
        assertThat(receipt.of(11)).contains(new Day(LETTERS, false));
        received = new Received(LETTERS, Proof.ASSUMED);
        assertThat(receipt.of(11)).contains(new Day(LETTERS, true));
    }

    @Test
    @Rule("L4")
    void withoutItTheFirstAppealThatKnowsTheDayTellsIt() {
        appealsSay(null, APPEALS, APPEALS.plusDays(1));
        assertThat(receipt.of(11)).contains(new Day(APPEALS, false));
    }

    @Test
    @Rule("L4")
    void whereNobodyKnowsThereIsNoDay() {
        appealsSay((LocalDate) null);
        assertThat(receipt.of(11)).isEmpty();
    }

    private void appealsSay(LocalDate... days) {
        List<Appeal> all = Stream.of(days)
                .map(day -> {
                    Appeal appeal = mock();
                    when(appeal.decisionReceivedOn()).thenReturn(day);
                    return appeal;
                })
                .toList();
        when(appeals.findByDecisionIdOrderById(11L)).thenReturn(all);
    }
}
