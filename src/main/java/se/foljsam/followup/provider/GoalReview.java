package se.foljsam.followup.provider;

import java.util.List;
import se.foljsam.casefile.between.Plans;
import se.foljsam.followup.provider.FollowUpServiceForm.Fulfilment;
import se.foljsam.followup.provider.FollowUpServiceForm.Goal;

/**
 * What the unit's own follow-up found for one goal of its plan (G26).
 *
 * @param goalMeasure how one can see that it is reached; null where only the order says the goal
 * @param why null where the goal is reached
 */
record GoalReview(String goal, String goalMeasure, Fulfilment fulfilment, String why) {

    /** Of one of these goals, by its number from 1. */
    static GoalReview of(Goal typed, List<Plans.Goal> goals) {
        Plans.Goal goal = goals.get(Integer.parseInt(typed.goal()) - 1);
        return new GoalReview(goal.goal(), goal.goalMeasure(), typed.fulfilment(), typed.why());
    }
}
