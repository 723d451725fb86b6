package se.foljsam.delivery;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class EndingsOnH2Test extends Endings {}
