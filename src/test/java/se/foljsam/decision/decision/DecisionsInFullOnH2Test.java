package se.foljsam.decision.decision;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class DecisionsInFullOnH2Test extends DecisionsInFull {}
