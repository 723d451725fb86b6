package se.foljsam.platform.outbox;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class MailAboutWhatWaitsOnH2Test extends MailAboutWhatWaits {}
