package se.foljsam.followup;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class MeetingsOnH2Test extends Meetings {}
