package se.foljsam.casefile;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class TheHubOnPostgresTest extends TheHub {}
