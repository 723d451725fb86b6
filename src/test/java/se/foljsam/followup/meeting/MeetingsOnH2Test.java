package se.foljsam.followup.meeting;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class MeetingsOnH2Test extends Meetings {}
