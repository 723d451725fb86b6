package se.foljsam.decision.appeal;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class AppealsAndJudgmentsOnH2Test extends AppealsAndJudgments {}
