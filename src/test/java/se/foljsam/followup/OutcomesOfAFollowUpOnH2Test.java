package se.foljsam.followup;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class OutcomesOfAFollowUpOnH2Test extends OutcomesOfAFollowUp {}
