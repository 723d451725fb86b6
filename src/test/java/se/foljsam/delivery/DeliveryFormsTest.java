package se.foljsam.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.delivery.ServiceOrder.ContactAnswer;
import se.foljsam.taskform.FieldsRefused;

class DeliveryFormsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Rule("D4")
    @Test
    void anOrderIsReturnedWithWhatIsUnclear() {
        assertThat(FieldsRefused.by(new AcknowledgeOrder(AcknowledgeOrder.Answer.RETURNED, null)))
                .containsExactly("unclear");
        assertThat(FieldsRefused.by(new AcknowledgeOrder(AcknowledgeOrder.Answer.RETURNED, "Vilka dagar?")))
                .isEmpty();
        assertThat(FieldsRefused.by(new AcknowledgeOrder(AcknowledgeOrder.Answer.ACKNOWLEDGED, null)))
                .isEmpty();
    }

    @Rule("F3")
    @Test
    void aPlanIsReturnedWithWhatIsMissing() {
        assertThat(FieldsRefused.by(new ReviewPlan(ReviewPlan.Outcome.RETURNED, " ")))
                .containsExactly("missingParts");
        assertThat(FieldsRefused.by(new ReviewPlan(ReviewPlan.Outcome.COMPLETE, null)))
                .isEmpty();
    }

    @Rule("L9")
    @Test
    void aFixedCareContactWhoIsWantedIsNamed() {
        assertThat(FieldsRefused.by(
                        new RegisterExecution(false, DAY, ContactAnswer.ACCEPTED, null, null, null, null, null)))
                .containsExactly("fixedCareContact");
        assertThat(FieldsRefused.by(
                        new RegisterExecution(false, DAY, ContactAnswer.ACCEPTED, "Kim", null, null, null, null)))
                .isEmpty();
        assertThat(FieldsRefused.by(
                        new RegisterExecution(false, DAY, ContactAnswer.DECLINED, null, null, null, null, null)))
                .isEmpty();
    }

    @Rule("J5")
    @Test
    void aDeviationHoldsTheEventAndTheReferenceAndGoesToTheUnitManager() {
        Deviation deviation = Deviation.file(
                Given.executedOrder(), "chef.norr", new FileDeviation("Planen saknas", "AVV-17"), DAY, "handler");

        assertThat(deviation.sentTo()).isEqualTo("chef.norr");
        assertThat(deviation.systemReference()).isEqualTo("AVV-17");
        assertThat(deviation.eventText()).isEqualTo("Planen saknas");
        assertThat(deviation.filedOn()).isEqualTo(DAY);
    }

    @Rule("J5")
    @Test
    void aDeviationWithNobodyToSendItToIsRefused() {
        FileDeviation typed = new FileDeviation("Planen saknas", "AVV-17");

        assertThatThrownBy(() -> Deviation.file(Given.executedOrder(), " ", typed, DAY, "handler"))
                .hasMessageContaining("NORR");
    }
}
