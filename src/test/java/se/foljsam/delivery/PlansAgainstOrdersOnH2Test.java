package se.foljsam.delivery;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class PlansAgainstOrdersOnH2Test extends PlansAgainstOrders {}
