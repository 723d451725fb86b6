package se.foljsam.stories;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class FridayDischargeOnH2Test extends FridayDischarge {}
