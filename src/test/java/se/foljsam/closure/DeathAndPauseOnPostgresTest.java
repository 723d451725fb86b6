package se.foljsam.closure;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class DeathAndPauseOnPostgresTest extends DeathAndPause {}
