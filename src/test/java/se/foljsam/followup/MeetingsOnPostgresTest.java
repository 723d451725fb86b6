package se.foljsam.followup;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class MeetingsOnPostgresTest extends Meetings {}
