package se.foljsam.overview;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class SearchingFromTheHeadOnPostgresTest extends SearchingFromTheHead {}
