package se.foljsam.overview;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class FollowUpBoardOnH2Test extends FollowUpBoard {}
