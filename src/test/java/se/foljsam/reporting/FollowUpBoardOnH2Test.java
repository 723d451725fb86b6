package se.foljsam.reporting;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class FollowUpBoardOnH2Test extends FollowUpBoard {}
