package se.foljsam.actualisation;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class HelpGrantedOnCallOnPostgresTest extends HelpGrantedOnCall {}
