package se.foljsam.delivery.ending;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class EndingsOnH2Test extends Endings {}
