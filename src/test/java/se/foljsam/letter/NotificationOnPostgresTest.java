package se.foljsam.letter;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class NotificationOnPostgresTest extends Notification {}
