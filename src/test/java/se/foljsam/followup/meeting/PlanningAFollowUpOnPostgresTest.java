package se.foljsam.followup.meeting;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class PlanningAFollowUpOnPostgresTest extends PlanningAFollowUp {}
