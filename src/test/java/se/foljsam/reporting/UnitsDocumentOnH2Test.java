package se.foljsam.reporting;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class UnitsDocumentOnH2Test extends UnitsDocument {}
