package se.foljsam.stories;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class FridayDischargeOnPostgresTest extends FridayDischarge {}
