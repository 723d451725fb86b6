package se.foljsam.investigation;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class HearingAndDelayOnH2Test extends HearingAndDelay {}
