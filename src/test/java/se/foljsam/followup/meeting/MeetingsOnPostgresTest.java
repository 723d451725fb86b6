package se.foljsam.followup.meeting;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class MeetingsOnPostgresTest extends Meetings {}
