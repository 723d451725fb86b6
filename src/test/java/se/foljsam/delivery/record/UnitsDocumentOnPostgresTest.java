package se.foljsam.delivery.record;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class UnitsDocumentOnPostgresTest extends UnitsDocument {}
