package se.foljsam.investigation;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class InvestigationOnThePageOnPostgresTest extends InvestigationOnThePage {}
