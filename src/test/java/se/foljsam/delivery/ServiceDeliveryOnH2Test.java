package se.foljsam.delivery;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class ServiceDeliveryOnH2Test extends ServiceDelivery {}
