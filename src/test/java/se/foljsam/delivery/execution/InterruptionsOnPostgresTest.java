package se.foljsam.delivery.execution;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class InterruptionsOnPostgresTest extends Interruptions {}
