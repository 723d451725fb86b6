package se.foljsam.followup.meeting;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class OutcomesOfAFollowUpOnPostgresTest extends OutcomesOfAFollowUp {}
