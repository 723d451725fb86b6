package se.foljsam.decision.decision;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class DecisionsInFullOnPostgresTest extends DecisionsInFull {}
