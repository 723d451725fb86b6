package se.foljsam.reporting;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class UnitsAndHandlersListsOnH2Test extends UnitsAndHandlersLists {}
