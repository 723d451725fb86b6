package se.foljsam.deadline;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class MovingAWatchOnH2Test extends MovingAWatch {}
