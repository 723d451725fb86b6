package se.foljsam.page;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class SentTwiceOnPostgresTest extends SentTwice {}
