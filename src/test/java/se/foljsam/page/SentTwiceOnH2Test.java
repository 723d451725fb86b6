package se.foljsam.page;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class SentTwiceOnH2Test extends SentTwice {}
