package se.foljsam.decision;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class DecisionsInFullOnPostgresTest extends DecisionsInFull {}
