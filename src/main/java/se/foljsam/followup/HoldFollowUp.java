package se.foljsam.followup;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** A follow-up as it was held, with an outcome for each service: {@code hold-follow-up.form} (G12, G16, G23). */
record HoldFollowUp(
        LocalDate heldOn,
        MeetingForm meetingForm,
        String formReason,
        String presentPeople,
        String presentState,
        Quality helpReceived,
        Quality partInWhen,
        Quality partInHow,
        Quality feelsGood,
        String relativeAsked,
        String heardChild,
        List<Result> results,
        String newApplication,
        LocalDate nextOn,
        Answer withProvider,
        String ownView,
        List<State> states,
        FollowUpService.Changed factors,
        String factorsText,
        Answer relativeCares,
        Consent consent,
        String consentScope,
        Answer deepened,
        String deepenedText,
        List<Asked> quality,
        List<Told> toldOf,
        String notToldWhy)
        implements Checked {

    /** How the person was met. {@code NO_MEETING} when the person ends the services without one (G8). */
    enum MeetingForm {
        HOME_VISIT("hembesök"),
        TELEPHONE("telefon"),
        DIGITAL("digitalt möte"),
        OTHER_PLACE("möte på annan plats"),
        NO_MEETING("utan möte");

        private final String swedish;

        MeetingForm(String swedish) {
            this.swedish = swedish;
        }

        String swedish() {
            return swedish;
        }
    }

    /** Answer to a quality question (G10). */
    enum Quality {
        YES,
        PARTLY,
        NO,
        NO_ANSWER
    }

    /** Yes or no. */
    enum Answer {
        YES,
        NO
    }

    /** Whether the person consents, on this occasion (G9). */
    enum Consent {
        GIVEN,
        REFUSED
    }

    /** What the person is told at a follow-up (G7, G9, G28). */
    enum Told {
        /** Purpose, times, roles, rights and duties. */
        PURPOSE,
        /** Asked whether a legal representative or another should attend. */
        COMPANY,
        /** What is said is documented. */
        DOCUMENTED,
        /** It is shared with the provider. */
        SHARED,
        /** A relative may be named. */
        RELATIVE_NAMED,
        /** An updated or new order follows changed need. */
        NEW_ORDER,
        /** What was said has been confirmed. */
        CONFIRMED,
        /** The provider's information was obtained otherwise and is weighed in. */
        PROVIDER_INFORMATION
    }

    /** One life area's functional state as described anew; the states are the codes of the ICF scale. {@code fulfilment} is null where the handler takes what the scale says (G11). */
    record State(String lifeArea, String stateNow, Fulfilment fulfilment) {}

    /** The answer to one of the municipality's own questions; null if it was not asked (G10). */
    record Asked(String question, Quality answer) {}

    /** What the follow-up found for one service (G23). */
    enum Outcome {
        UNCHANGED,
        ADJUSTED,
        ENDED,
        NEW_NEED
    }

    /** How far the goal is reached, as the handler judges it (G11). */
    enum Fulfilment {
        REACHED,
        PARTLY,
        NOT_REACHED,
        NOT_ASSESSED
    }

    /** One service's outcome. {@code orderId} is the order it was carried out on, as text. */
    record Result(
            String orderId,
            Outcome outcome,
            Fulfilment fulfilment,
            String newExtent,
            String ground,
            LocalDate lastDay) {}

    private void checkMeeting(Problems problems) {
        problems.requireIf(
                factors == FollowUpService.Changed.CHANGED,
                "factorsText",
                factorsText,
                "behöver fyllas i: vad som har förändrats.");
        problems.requireIf(
                relativeCares == Answer.YES,
                "relativeAsked",
                relativeAsked,
                "behöver fyllas i: om det känns rätt för båda.");
        problems.requireIf(
                consent != null,
                "consentScope",
                consentScope,
                "behöver fyllas i: vad samtycket gäller den här gången.");
        problems.requireIf(deepened == Answer.YES, "deepenedText", deepenedText, "behöver fyllas i: vad som kom fram.");
        if (meetingForm == MeetingForm.NO_MEETING) {
            return;
        }
        problems.requireIf(true, "withProvider", withProvider, "behöver väljas.");
        problems.addIf(
                withProvider == Answer.NO && !toldOf.contains(Told.PROVIDER_INFORMATION),
                "toldOf",
                "när utföraren inte är med behöver den enskilde få veta att utförarens uppgifter har hämtats på annat sätt och vägs in.");
        problems.requireIf(
                !toldOf.containsAll(EnumSet.complementOf(EnumSet.of(Told.PROVIDER_INFORMATION))),
                "notToldWhy",
                notToldWhy,
                "behöver fyllas i när något i listan inte är sagt.");
    }

    @Override
    public void check(Problems problems) {
        checkMeeting(problems);
        for (int row = 0; row < results.size(); row++) {
            Result result = results.get(row);
            String at = "results[" + row + "].";
            problems.requireIf(
                    result.outcome() == Outcome.ADJUSTED,
                    at + "newExtent",
                    result.newExtent(),
                    "behöver fyllas i när insatsen justeras.");
            problems.requireIf(
                    result.outcome() == Outcome.ENDED,
                    at + "ground",
                    result.ground(),
                    "behöver fyllas i när insatsen avslutas.");
            problems.requireIf(
                    result.outcome() == Outcome.ENDED,
                    at + "lastDay",
                    result.lastDay(),
                    "behöver fyllas i när insatsen avslutas.");
        }
        boolean newNeed = results.stream().anyMatch(result -> result.outcome() == Outcome.NEW_NEED);
        problems.requireIf(newNeed, "newApplication", newApplication, "behöver fyllas i: vad den enskilde ansöker om.");
        problems.requireIf(
                meetingForm == MeetingForm.NO_MEETING,
                "formReason",
                formReason,
                "behöver fyllas i när inget möte hålls.");
        problems.addIf(
                nextOn != null && !nextOn.isAfter(heldOn),
                "nextOn",
                "behöver vara efter dagen för den här uppföljningen.");
    }
}
