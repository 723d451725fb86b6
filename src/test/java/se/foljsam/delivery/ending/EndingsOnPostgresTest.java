package se.foljsam.delivery.ending;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class EndingsOnPostgresTest extends Endings {}
