package se.foljsam.delivery.ending;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * What follows when a person declines a service although encouraged: {@code assess-decline.form} (E7, I6).
 *
 * @param lastDay last day with the service, if the person confirms that it ends
 * @param newExtent the order's extent, if it is changed
 */
public record AssessDeclineForm(
        @JsonUnwrapped Heard heard, Outcome outcome, LocalDate lastDay, String newExtent, String assessment)
        implements Checked {

    /**
     * When and how the person was reached.
     *
     * @param personsView what the person says when heard; asked for before anything is decided against them
     */
    public record Heard(LocalDate contactedOn, Contact contactHow, String personsView) {}

    /** Nothing is said yet; the extent is proposed as the order has it. */
    static AssessDeclineForm toFill(String extent) {
        return new AssessDeclineForm(new Heard(null, null, null), null, null, extent, null);
    }

    /** Where it leads. Nothing here ends a service against the person's will (L6). */
    public enum Outcome {
        /** The person confirms that the service ends. */
        CONFIRMED,
        /** A reassessment under the revocation clause (I6). */
        REVOKE,
        REASSESS,
        CHANGE,
        GOES_ON
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                isReassessed(),
                "personsView",
                heard.personsView(),
                "behöver fyllas i: den enskilde ska ha fått komma till tals.");
        problems.requireIf(
                outcome == Outcome.CONFIRMED,
                "lastDay",
                lastDay,
                "behöver fyllas i när den enskilde avslutar insatsen.");
        problems.requireIf(outcome == Outcome.CHANGE, "newExtent", newExtent, "behöver fyllas i när uppdraget ändras.");
    }

    boolean isReassessed() {
        return outcome == Outcome.REVOKE || outcome == Outcome.REASSESS;
    }
}
