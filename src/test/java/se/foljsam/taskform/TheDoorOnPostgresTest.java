package se.foljsam.taskform;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class TheDoorOnPostgresTest extends TheDoor {}
