package se.foljsam.decision;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class AppealsAndJudgmentsOnH2Test extends AppealsAndJudgments {}
