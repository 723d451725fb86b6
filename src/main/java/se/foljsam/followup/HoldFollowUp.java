package se.foljsam.followup;

import java.time.LocalDate;
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
        LocalDate nextOn)
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

    @Override
    public void check(Problems problems) {
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
