package se.foljsam.decision.appeal;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class AppealsAndJudgmentsOnPostgresTest extends AppealsAndJudgments {}
