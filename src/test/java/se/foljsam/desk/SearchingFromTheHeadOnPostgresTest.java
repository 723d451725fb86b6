package se.foljsam.desk;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class SearchingFromTheHeadOnPostgresTest extends SearchingFromTheHead {}
