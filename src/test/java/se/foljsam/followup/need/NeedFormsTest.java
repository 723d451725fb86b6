package se.foljsam.followup.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.Law;
import se.foljsam.followup.need.AssessChangedNeedForm.Outcome;
import se.foljsam.followup.need.ReportNeed.TalkedOver;
import se.foljsam.followup.need.TakeUpOnCallHelpForm.Need;
import se.foljsam.followup.need.TellIfNeedRemainsForm.Remains;
import se.foljsam.frametime.TypedChange;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

class NeedFormsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final AssessChangedNeedForm NOTHING =
            new AssessChangedNeedForm(DAY, Outcome.NONE, null, null, false, null, null, null, "Bedömt", List.of());

    @Rule({"H5", "H7", "B12"})
    @Test
    void eachOutcomeOfAnAssessmentNeedsWhatItLeadsTo() {
        assertThat(FieldsRefused.by(NOTHING)).isEmpty();
        assertThat(FieldsRefused.by(Filled.but(NOTHING, "outcome", Outcome.FOLLOW_UP)))
                .containsExactly("decisionId");
        assertThat(FieldsRefused.by(Filled.but(NOTHING, "outcome", Outcome.FOLLOW_UP, "decisionId", "11")))
                .isEmpty();
        assertThat(FieldsRefused.by(Filled.but(NOTHING, "outcome", Outcome.INVESTIGATION)))
                .containsExactly("law", "newApplication");
        assertThat(FieldsRefused.by(Filled.but(
                        NOTHING, "outcome", Outcome.INVESTIGATION, "law", Law.SOL, "newApplication", "Ledsagning")))
                .isEmpty();
    }

    @Rule({"B12", "G22"})
    @Test
    void anOrderIsRevisedOnlyByAgreementAndWithItsExtentOrItsActivities() {
        AssessChangedNeedForm revised = Filled.but(
                NOTHING,
                "outcome",
                Outcome.REVISED_ORDER,
                "revisedOrderId",
                "21",
                "newExtent",
                "Sex gånger",
                "agreed",
                true);

        assertThat(FieldsRefused.by(revised)).isEmpty();
        assertThat(FieldsRefused.by(Filled.but(NOTHING, "outcome", Outcome.REVISED_ORDER)))
                .containsExactly("revisedOrderId", "newExtent", "agreed");
        assertThat(FieldsRefused.by(Filled.but(revised, "agreed", false))).containsExactly("agreed");
        assertThat(FieldsRefused.by(Filled.but(
                        revised,
                        "newExtent",
                        null,
                        "frameChanges",
                        List.of(new TypedChange(
                                "21:DUSCH", TypedChange.Kind.ENDED, null, null, null, null, "Klarar själv")))))
                .as("its activities say the extent")
                .isEmpty();
    }

    @Rule("H2")
    @ParameterizedTest(name = "{0}, last day {1}: {2}")
    @CsvSource({"NO, , lastDayOfHelp", "NO, 2026-03-02, ", "YES, , "})
    void whereTheNeedDoesNotRemainTheLastDayIsSaid(Remains remains, LocalDate lastDay, String refused) {
        assertThat(FieldsRefused.by(new TellIfNeedRemainsForm(remains, lastDay, "n")))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Rule("H3")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OVER")
    void helpThatGoesOnIsTalkedOverOrItIsSaidWhyNot(Need need) {
        assertThat(FieldsRefused.by(new TakeUpOnCallHelpForm(need, null, null, null, "n")))
                .containsExactly("talkedOver");
        assertThat(FieldsRefused.by(new TakeUpOnCallHelpForm(need, TalkedOver.NOBODY, " ", null, "n")))
                .containsExactly("notTalkedOverWhy");
        assertThat(FieldsRefused.by(new TakeUpOnCallHelpForm(need, TalkedOver.NOBODY, "Sov", null, "n")))
                .isEmpty();
        assertThat(FieldsRefused.by(new TakeUpOnCallHelpForm(need, TalkedOver.PERSON, null, null, "n")))
                .isEmpty();
    }

    @Rule("H3")
    @Test
    void helpThatIsOverSaysItsLastDayAndNeedNotBeTalkedOver() {
        assertThat(FieldsRefused.by(new TakeUpOnCallHelpForm(Need.OVER, null, null, null, "n")))
                .containsExactly("lastDayOfHelp");
        assertThat(FieldsRefused.by(new TakeUpOnCallHelpForm(Need.OVER, TalkedOver.NOBODY, null, DAY, "n")))
                .isEmpty();
    }

    @Rule("H3")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"194403179809, ", "194403179808, identityNumber", "hej, identityNumber", ", identityNumber"})
    void whoeverIsOnCallTypesAnIdentityNumberThatIsOne(String number, String refused) {
        assertThat(FieldsRefused.by(new PutInHelpForm(number, DAY, "Föll", null)))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }
}
