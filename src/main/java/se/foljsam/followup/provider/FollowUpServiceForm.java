package se.foljsam.followup.provider;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.followup.meeting.HoldFollowUpForm;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * A unit's own follow-up of its service as it was held: {@code follow-up-service.form} (G26, B9, B10).
 *
 * @param presentPeople who took part; the person chooses whether to have company
 * @param goals every goal of the plan, once
 * @param othersHeard what others have said, which needs the person's consent
 * @param measures what the unit does: in planning, approach or method
 * @param nextOn when the unit follows up next; not asked for if the need has changed, since the new plan says it
 */
public record FollowUpServiceForm(
        LocalDate heldOn,
        MeetingForm meetingForm,
        String presentPeople,
        Changed need,
        String needText,
        List<Goal> goals,
        Changed factors,
        String factorsText,
        Changed contacts,
        String contactsText,
        Answer relativeCares,
        String relativeAsked,
        String heardChild,
        HoldFollowUpForm.Quality helpReceived,
        HoldFollowUpForm.Quality partInWhen,
        HoldFollowUpForm.Quality partInHow,
        HoldFollowUpForm.Quality feelsGood,
        String othersHeard,
        boolean othersConsent,
        String measures,
        LocalDate nextOn)
        implements Checked {

    /** How the person was met. */
    enum MeetingForm implements Spoken {
        HOME_VISIT("hembesök"),
        TELEPHONE("telefon"),
        DIGITAL("digitalt möte"),
        OTHER_PLACE("möte på annan plats");

        private final String swedish;

        MeetingForm(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Whether what is known is confirmed, or has changed. */
    public enum Changed {
        CONFIRMED,
        CHANGED;

        boolean isChanged() {
            return this == CHANGED;
        }
    }

    /** Yes or no. */
    enum Answer {
        YES,
        NO
    }

    /** How far a goal is reached. */
    enum Fulfilment implements Spoken {
        REACHED("nått", "Målet är nått"),
        PARTLY("delvis nått", "Delvis nått"),
        NOT_REACHED("inte nått", "Inte nått");

        private final String swedish;
        private final String alone;

        Fulfilment(String swedish, String alone) {
            this.swedish = swedish;
            this.alone = alone;
        }

        @Override
        public String swedish() {
            return swedish;
        }

        /** As it stands by itself in a table. */
        public String alone() {
            return alone;
        }
    }

    /** One goal's result. {@code goal} is its number in the plan, from 1, as text. */
    record Goal(String goal, Fulfilment fulfilment, String why) {}

    /** The form as it opens: held today, a row for each goal. */
    static FollowUpServiceForm toFill(LocalDate today, List<Goal> goals) {
        return new FollowUpServiceForm(
                today, null, null, null, null, goals, null, null, null, null, null, null, null, null, null, null, null,
                null, false, null, null);
    }

    @Override
    public void check(Problems problems) {
        for (int row = 0; row < goals.size(); row++) {
            Goal goal = goals.get(row);
            problems.requireIf(
                    goal.fulfilment() != Fulfilment.REACHED,
                    "goals[" + row + "].why",
                    goal.why(),
                    "behöver fyllas i när målet inte är nått.");
        }
        problems.requireIf(
                need == Changed.CHANGED, "needText", needText, "behöver fyllas i: hur behovet har förändrats.");
        problems.requireIf(
                factors == Changed.CHANGED, "factorsText", factorsText, "behöver fyllas i: vad som har förändrats.");
        problems.requireIf(
                contacts == Changed.CHANGED, "contactsText", contactsText, "behöver fyllas i: vad som har förändrats.");
        problems.requireIf(
                relativeCares == Answer.YES,
                "relativeAsked",
                relativeAsked,
                "behöver fyllas i: om det känns rätt för båda.");
        problems.addIf(
                othersHeard != null && !othersConsent,
                "othersConsent",
                "behöver kryssas i: andra hörs bara med den enskildes samtycke.");
        problems.requireIf(need == Changed.CONFIRMED, "nextOn", nextOn, "behöver fyllas i med ett datum.");
        problems.addIf(
                nextOn != null && heldOn != null && !nextOn.isAfter(heldOn),
                "nextOn",
                "behöver vara efter dagen för den här uppföljningen.");
    }
}
