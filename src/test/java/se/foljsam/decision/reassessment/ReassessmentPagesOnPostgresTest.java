package se.foljsam.decision.reassessment;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class ReassessmentPagesOnPostgresTest extends ReassessmentPages {}
