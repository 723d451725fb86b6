package se.foljsam.followup.meeting;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class OutcomesOfAFollowUpOnH2Test extends OutcomesOfAFollowUp {}
