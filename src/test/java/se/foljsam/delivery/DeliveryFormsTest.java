package se.foljsam.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.delivery.ending.AssessDeclineForm;
import se.foljsam.delivery.ending.AssessDeclineForm.Heard;
import se.foljsam.delivery.ending.ConfirmWithPersonForm;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.delivery.execution.RegisterExecutionForm;
import se.foljsam.delivery.execution.RegisterResumptionForm;
import se.foljsam.delivery.order.AcknowledgeOrderForm;
import se.foljsam.delivery.order.ServiceOrder.ContactAnswer;
import se.foljsam.delivery.plan.Deviation;
import se.foljsam.delivery.plan.FileDeviationForm;
import se.foljsam.delivery.plan.ReviewPlanForm;
import se.foljsam.taskform.FieldsRefused;

class DeliveryFormsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Rule("D4")
    @Test
    void anOrderIsReturnedWithWhatIsUnclear() {
        assertThat(FieldsRefused.by(
                        new AcknowledgeOrderForm(AcknowledgeOrderForm.Answer.RETURNED, null, null, null, null)))
                .containsExactly("unclear");
        assertThat(FieldsRefused.by(new AcknowledgeOrderForm(
                        AcknowledgeOrderForm.Answer.RETURNED, "Vilka dagar?", null, null, null)))
                .isEmpty();
        assertThat(FieldsRefused.by(
                        new AcknowledgeOrderForm(AcknowledgeOrderForm.Answer.ACKNOWLEDGED, null, null, null, null)))
                .isEmpty();
    }

    @Rule("D1")
    @Test
    void aUnitThatCannotTakeAnOrderSaysWhy() {
        assertThat(FieldsRefused.by(
                        new AcknowledgeOrderForm(AcknowledgeOrderForm.Answer.REFUSED, null, null, null, null)))
                .containsExactly("refusal");
        assertThat(FieldsRefused.by(new AcknowledgeOrderForm(
                        AcknowledgeOrderForm.Answer.REFUSED, null, "Ingen personal", null, null)))
                .isEmpty();
    }

    @Rule({"E1", "E3"})
    @Test
    void whatHasNotBegunIsToldWithItsReasonAndAWrittenPlan() {
        assertThat(FieldsRefused.by(new RegisterExecutionForm(
                        false, true, DAY, ContactAnswer.DECLINED, null, null, null, null, null, null, null)))
                .containsExactly("remaining", "delayCause", "delayReason", "delayPlan", "plannedStart");
        assertThat(FieldsRefused.by(new RegisterExecutionForm(
                        true, false, null, null, null, null, "OTHER", "Sjukdom", "Vikarie", DAY, null)))
                .isEmpty();
        assertThat(FieldsRefused.by(new RegisterResumptionForm(true, null, null, null, null, null, null)))
                .containsExactly("delayCause", "delayReason", "delayPlan", "plannedStart");
        assertThat(FieldsRefused.by(new RegisterResumptionForm(false, DAY, null, null, null, null, null)))
                .isEmpty();
    }

    @Rule("F3")
    @Test
    void aPlanIsReturnedWithWhatIsMissing() {
        assertThat(FieldsRefused.by(new ReviewPlanForm(ReviewPlanForm.Outcome.RETURNED, " ")))
                .containsExactly("missingParts");
        assertThat(FieldsRefused.by(new ReviewPlanForm(ReviewPlanForm.Outcome.COMPLETE, null)))
                .isEmpty();
    }

    @Rule({"I1", "I4"})
    @Test
    void anEndingIsConfirmedWithItsLastDayAndReasonOrTheUnitHearsWhyItGoesOn() {
        assertThat(FieldsRefused.by(new ConfirmWithPersonForm(
                        DAY, Contact.VISIT, ConfirmWithPersonForm.Outcome.CONFIRMED, null, null, null)))
                .containsExactly("lastDay", "reason");
        assertThat(FieldsRefused.by(new ConfirmWithPersonForm(
                        DAY, Contact.VISIT, ConfirmWithPersonForm.Outcome.GOES_ON, DAY, "Flytt", " ")))
                .containsExactly("answer");
        assertThat(FieldsRefused.by(new ConfirmWithPersonForm(
                        DAY, Contact.VISIT, ConfirmWithPersonForm.Outcome.CONFIRMED, DAY, "Flytt", null)))
                .isEmpty();
    }

    @Rule({"E7", "I6", "L6"})
    @ParameterizedTest
    @CsvSource({"REVOKE, personsView", "REASSESS, personsView", "CONFIRMED, lastDay", "CHANGE, newExtent"})
    void whatFollowsOnADeclineNeedsWhatItRestsOn(AssessDeclineForm.Outcome outcome, String field) {
        assertThat(FieldsRefused.by(
                        new AssessDeclineForm(new Heard(DAY, Contact.VISIT, null), outcome, null, null, "Bedömt")))
                .containsExactly(field);
        assertThat(FieldsRefused.by(new AssessDeclineForm(
                        new Heard(DAY, Contact.VISIT, "Vill inte"), outcome, DAY, "En gång", "Bedömt")))
                .isEmpty();
    }

    @Rule("L9")
    @Test
    void aFixedCareContactWhoIsWantedIsNamed() {
        assertThat(FieldsRefused.by(new RegisterExecutionForm(
                        false, false, DAY, ContactAnswer.ACCEPTED, null, null, null, null, null, null, null)))
                .containsExactly("fixedCareContact");
        assertThat(FieldsRefused.by(new RegisterExecutionForm(
                        false, false, DAY, ContactAnswer.ACCEPTED, "Kim", null, null, null, null, null, null)))
                .isEmpty();
        assertThat(FieldsRefused.by(new RegisterExecutionForm(
                        false, false, DAY, ContactAnswer.DECLINED, null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @Rule("J5")
    @Test
    void aDeviationHoldsTheEventAndTheReferenceAndGoesToTheUnitManager() {
        Deviation deviation = Deviation.file(
                Given.executedOrder(), "chef.norr", new FileDeviationForm("Planen saknas", "AVV-17"), DAY, "handler");

        assertThat(deviation.sentTo()).isEqualTo("chef.norr");
        assertThat(deviation.systemReference()).isEqualTo("AVV-17");
        assertThat(deviation.eventText()).isEqualTo("Planen saknas");
        assertThat(deviation.filedOn()).isEqualTo(DAY);
    }

    @Rule("J5")
    @Test
    void aDeviationWithNobodyToSendItToIsRefused() {
        FileDeviationForm typed = new FileDeviationForm("Planen saknas", "AVV-17");

        assertThatThrownBy(() -> Deviation.file(Given.executedOrder(), " ", typed, DAY, "handler"))
                .hasMessageContaining("NORR");
    }
}
