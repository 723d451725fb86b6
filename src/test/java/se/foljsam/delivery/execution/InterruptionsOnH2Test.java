package se.foljsam.delivery.execution;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class InterruptionsOnH2Test extends Interruptions {}
