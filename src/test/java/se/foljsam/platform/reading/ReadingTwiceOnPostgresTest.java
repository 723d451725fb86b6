package se.foljsam.platform.reading;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class ReadingTwiceOnPostgresTest extends ReadingTwice {}
