package se.foljsam.delivery;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class DischargeSupportOnH2Test extends DischargeSupport {}
