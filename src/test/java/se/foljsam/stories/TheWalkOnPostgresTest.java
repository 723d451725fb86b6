package se.foljsam.stories;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class TheWalkOnPostgresTest extends TheWalk {}
