package se.foljsam.followup.provider;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.provider.FollowUpServiceForm.Goal;
import se.foljsam.taskform.Rejected;

/**
 * A unit's own follow-up as it was typed, held against its service: not before it began and not ahead, every goal once, a child heard, and the next within the decision (B9, G26).
 *
 * @param validTo the decision's last day; null if until further notice
 * @param goals how many goals there are to follow up
 * @param child whether the person is under age
 */
record OwnFollowUpAgainstService(LocalDate startedOn, LocalDate validTo, int goals, boolean child, LocalDate today) {

    /** Refuses, by field, what does not fit. */
    void refuse(FollowUpServiceForm typed) {
        Rejected.ahead("heldOn", typed.occasion().heldOn(), today);
        Rejected.fieldIf(
                typed.occasion().heldOn().isBefore(startedOn),
                "heldOn",
                "kan inte vara före %s, då insatsen började.".formatted(SwedishTime.written(startedOn)));
        Set<String> answered =
                typed.needAndGoals().goals().stream().map(Goal::goal).collect(Collectors.toSet());
        Rejected.fieldIf(
                answered.size() != goals || typed.needAndGoals().goals().size() != goals,
                "goals",
                "varje mål ska följas upp, en gång.");
        Rejected.fieldIf(
                child
                        && (typed.family().heardChild() == null
                                || typed.family().heardChild().isBlank()),
                "heardChild",
                "behöver fyllas i: barnets syn, eller varför den inte kunnat inhämtas.");
        if (typed.nextOn() != null && validTo != null && typed.nextOn().isAfter(validTo)) {
            throw Rejected.field(
                    "nextOn", "kan inte vara efter beslutets sista dag, %s.".formatted(SwedishTime.written(validTo)));
        }
    }
}
