package se.foljsam.investigation;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class HearingAndDelayOnPostgresTest extends HearingAndDelay {}
