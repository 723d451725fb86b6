package se.foljsam.platform.outbox;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class MailAboutWhatWaitsOnPostgresTest extends MailAboutWhatWaits {}
