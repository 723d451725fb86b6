package se.foljsam.delivery;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class BadInputOnH2Test extends BadInput {}
