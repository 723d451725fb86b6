package se.foljsam.letter;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class NotificationOnH2Test extends Notification {}
