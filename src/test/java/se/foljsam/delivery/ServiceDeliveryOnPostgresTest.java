package se.foljsam.delivery;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class ServiceDeliveryOnPostgresTest extends ServiceDelivery {}
