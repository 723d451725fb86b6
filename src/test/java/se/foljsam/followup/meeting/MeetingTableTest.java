package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import se.foljsam.Rule;
import se.foljsam.followup.meeting.HoldFollowUpForm.Fulfilment;
import se.foljsam.followup.meeting.HoldFollowUpForm.MeetingForm;
import se.foljsam.followup.meeting.MeetingTable.Circumstances;
import se.foljsam.followup.meeting.MeetingTable.Proposal;

/** How a follow-up is proposed to be held, and what the scale says of a goal. */
class MeetingTableTest {
    @ParameterizedTest
    @Rule({"B9", "G7", "G18"})
    @CsvSource({
        // profile, what is known, form, with the provider, a word of the reason
        "norrkoping, nothing, TELEPHONE, false, inget tyder",
        "norrkoping, child, HOME_VISIT, false, barn",
        "norrkoping, hardToTalk, HOME_VISIT, false, tolk",
        "norrkoping, needChanged, HOME_VISIT, false, förändrat behov",
        "norrkoping, notAsOrdered, TELEPHONE, true, inget tyder",
        "norrkoping, mustAttend, HOME_VISIT, true, behöver vara med",
        "norrkoping, firstFollowUp, HOME_VISIT, false, första",
        "sundbyberg, nothing, TELEPHONE, false, inget tyder",
        "osthammar, nothing, HOME_VISIT, false, undantag",
        "osthammar, mustAttend, HOME_VISIT, true, undantag",
        "osthammar, child, HOME_VISIT, false, barn"
    })
    void theFormIsProposedOnTheAnswersAndThePersonsNeeds(
            String profile, String known, MeetingForm form, boolean joint, String reason) throws IOException {
        Proposal proposal = table(profile)
                .propose(new Circumstances(
                        known.equals("child"),
                        known.equals("hardToTalk"),
                        known.equals("needChanged"),
                        known.equals("notAsOrdered"),
                        known.equals("mustAttend"),
                        known.equals("firstFollowUp")));

        assertThat(proposal.form()).isEqualTo(form);
        assertThat(proposal.joint()).isEqualTo(joint);
        assertThat(proposal.reason().toLowerCase(Locale.ROOT)).contains(reason);
        assertThat(proposal.jointReason()).isNotBlank();
    }

    @Test
    @Rule("G7")
    void onlyWhereTheMunicipalitySaysSoAnotherFormNeedsAReason() throws IOException {
        assertThat(table("osthammar").mustExplain(MeetingForm.HOME_VISIT, MeetingForm.TELEPHONE))
                .contains("uppenbart obehövligt");
        assertThat(table("osthammar").mustExplain(MeetingForm.HOME_VISIT, MeetingForm.OTHER_PLACE))
                .isEmpty();
        assertThat(table("norrkoping").mustExplain(MeetingForm.HOME_VISIT, MeetingForm.TELEPHONE))
                .isEmpty();
    }

    @ParameterizedTest
    @Rule({"G9", "G11", "K1"})
    @CsvSource({
        // start, intended, now, fulfilment
        "3, 1, 1, REACHED",
        "3, 1, 0, REACHED",
        "3, 1, 2, PARTLY",
        "3, 1, 3, NOT_REACHED",
        "3, 1, 4, NOT_REACHED",
        "4, 1, 2, PARTLY",
        "3, 4, 4, REACHED",
        "4, 3, 4, NOT_REACHED",
        "2, 2, 2, REACHED",
        "2, 2, 3, NOT_REACHED",
        "2, 3, 3, REACHED",
        "3, 1, 8, NOT_ASSESSED",
        "3, 9, 1, NOT_ASSESSED",
        "8, 1, 0, NOT_ASSESSED",
        "9, 9, 9, NOT_ASSESSED"
    })
    void theScaleProposesHowFarAGoalIsReachedAndNeverWithEightOrNine(
            int start, int intended, int now, Fulfilment fulfilment) {
        assertThat(AreaState.proposed(start, intended, now)).isEqualTo(fulfilment);
    }

    private static MeetingTable table(String profile) throws IOException {
        return new MeetingTable(new ClassPathResource("bpmn/decisions/meeting-form.dmn"), profile);
    }
}
