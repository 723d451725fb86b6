package se.foljsam.reporting;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class PlanningAFollowUpOnH2Test extends PlanningAFollowUp {}
