package se.foljsam.deadline;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class ChangedTableOnPostgresTest extends ChangedTable {}
