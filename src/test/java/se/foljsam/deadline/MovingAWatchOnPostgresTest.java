package se.foljsam.deadline;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class MovingAWatchOnPostgresTest extends MovingAWatch {}
