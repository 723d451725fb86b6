package se.foljsam.delivery.record;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class UnitsDocumentOnH2Test extends UnitsDocument {}
