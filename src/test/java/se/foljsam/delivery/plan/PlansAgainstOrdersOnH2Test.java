package se.foljsam.delivery.plan;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class PlansAgainstOrdersOnH2Test extends PlansAgainstOrders {}
