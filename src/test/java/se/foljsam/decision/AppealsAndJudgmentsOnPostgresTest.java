package se.foljsam.decision;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class AppealsAndJudgmentsOnPostgresTest extends AppealsAndJudgments {}
