package se.foljsam.investigation;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class InvestigatingOnPostgresTest extends Investigating {}
