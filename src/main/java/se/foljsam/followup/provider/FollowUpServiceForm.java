package se.foljsam.followup.provider;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import se.foljsam.followup.meeting.HoldFollowUpForm.FourQuestions;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * A unit's own follow-up of its service as it was held: {@code follow-up-service.form} (G26, B9, B10).
 *
 * @param measures what the unit does: in planning, approach or method
 * @param nextOn when the unit follows up next; not asked for if the need has changed, since the new plan says it
 */
public record FollowUpServiceForm(
        @JsonUnwrapped Occasion occasion,
        @JsonUnwrapped NeedAndGoals needAndGoals,
        @JsonUnwrapped Surroundings surroundings,
        @JsonUnwrapped Family family,
        @JsonUnwrapped FourQuestions fourQuestions,
        @JsonUnwrapped Others others,
        String measures,
        LocalDate nextOn)
        implements Checked {

    /**
     * When and how the follow-up was held.
     *
     * @param presentPeople who took part; the person chooses whether to have company
     */
    record Occasion(LocalDate heldOn, MeetingForm meetingForm, String presentPeople) {

        /** Nothing is said but the day. */
        static Occasion on(LocalDate day) {
            return new Occasion(day, null, null);
        }
    }

    /**
     * The need against the order, and how far each goal is reached.
     *
     * @param goals every goal of the plan, once
     */
    record NeedAndGoals(Changed need, String needText, List<Goal> goals) {

        /** Nothing is said of the need, and these goals are to be reviewed. */
        static NeedAndGoals toReview(List<Goal> goals) {
            return new NeedAndGoals(null, null, goals);
        }

        private void check(Problems problems) {
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
        }
    }

    /** What surrounds the need: related factors and contacts. */
    record Surroundings(Changed factors, String factorsText, Changed contacts, String contactsText) {
        static Surroundings unsaid() {
            return new Surroundings(null, null, null, null);
        }

        private void check(Problems problems) {
            problems.requireIf(
                    factors == Changed.CHANGED,
                    "factorsText",
                    factorsText,
                    "behöver fyllas i: vad som har förändrats.");
            problems.requireIf(
                    contacts == Changed.CHANGED,
                    "contactsText",
                    contactsText,
                    "behöver fyllas i: vad som har förändrats.");
        }
    }

    /** A relative who cares for the person, and a child's own view (B9, B10). */
    record Family(Answer relativeCares, String relativeAsked, String heardChild) {
        static Family unasked() {
            return new Family(null, null, null);
        }

        private void check(Problems problems) {
            problems.requireIf(
                    relativeCares == Answer.YES,
                    "relativeAsked",
                    relativeAsked,
                    "behöver fyllas i: om det känns rätt för båda.");
        }
    }

    /**
     * Who else was heard.
     *
     * @param othersHeard what others have said, which needs the person's consent
     */
    record Others(String othersHeard, boolean othersConsent) {
        static Others unheard() {
            return new Others(null, false);
        }

        private void check(Problems problems) {
            problems.addIf(
                    othersHeard != null && !othersConsent,
                    "othersConsent",
                    "behöver kryssas i: andra hörs bara med den enskildes samtycke.");
        }
    }

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
                Occasion.on(today),
                NeedAndGoals.toReview(goals),
                Surroundings.unsaid(),
                Family.unasked(),
                FourQuestions.unanswered(),
                Others.unheard(),
                null,
                null);
    }

    @Override
    public void check(Problems problems) {
        needAndGoals.check(problems);
        surroundings.check(problems);
        family.check(problems);
        others.check(problems);
        problems.requireIf(
                needAndGoals.need() == Changed.CONFIRMED, "nextOn", nextOn, "behöver fyllas i med ett datum.");
        problems.addIf(
                nextOn != null && occasion.heldOn() != null && !nextOn.isAfter(occasion.heldOn()),
                "nextOn",
                "behöver vara efter dagen för den här uppföljningen.");
    }
}
