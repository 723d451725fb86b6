package se.foljsam.delivery.discharge;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class DischargePagesOnPostgresTest extends DischargePages {}
