package se.foljsam.delivery.discharge;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class DischargePagesOnH2Test extends DischargePages {}
