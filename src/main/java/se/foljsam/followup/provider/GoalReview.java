package se.foljsam.followup.provider;

import se.foljsam.followup.provider.FollowUpServiceForm.Fulfilment;

/**
 * What the unit's own follow-up found for one goal of its plan (G26).
 *
 * @param goalMeasure how one can see that it is reached; null where only the order says the goal
 * @param why null where the goal is reached
 */
record GoalReview(String goal, String goalMeasure, Fulfilment fulfilment, String why) {}
