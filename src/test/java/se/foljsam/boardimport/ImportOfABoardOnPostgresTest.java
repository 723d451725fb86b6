package se.foljsam.boardimport;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class ImportOfABoardOnPostgresTest extends ImportOfABoard {}
