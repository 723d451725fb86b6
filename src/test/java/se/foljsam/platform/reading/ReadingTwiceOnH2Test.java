package se.foljsam.platform.reading;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class ReadingTwiceOnH2Test extends ReadingTwice {}
