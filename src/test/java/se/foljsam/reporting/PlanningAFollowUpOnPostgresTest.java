package se.foljsam.reporting;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class PlanningAFollowUpOnPostgresTest extends PlanningAFollowUp {}
