package se.foljsam.actualisation.oncall;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class HelpGrantedOnCallOnPostgresTest extends HelpGrantedOnCall {}
