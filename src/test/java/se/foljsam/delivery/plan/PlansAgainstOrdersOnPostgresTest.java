package se.foljsam.delivery.plan;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class PlansAgainstOrdersOnPostgresTest extends PlansAgainstOrders {}
