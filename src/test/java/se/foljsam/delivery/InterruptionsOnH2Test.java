package se.foljsam.delivery;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class InterruptionsOnH2Test extends Interruptions {}
