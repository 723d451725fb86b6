package se.foljsam.followup.meeting;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class PlanningAFollowUpOnH2Test extends PlanningAFollowUp {}
