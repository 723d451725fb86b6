package se.foljsam.stories;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class TheWalkOnH2Test extends TheWalk {}
