package se.foljsam.delivery.discharge;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class DischargeSupportOnH2Test extends DischargeSupport {}
