package se.foljsam.decision.reassessment;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class ReassessmentPagesOnH2Test extends ReassessmentPages {}
