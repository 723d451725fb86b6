package se.foljsam.delivery;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class DischargeSupportOnPostgresTest extends DischargeSupport {}
