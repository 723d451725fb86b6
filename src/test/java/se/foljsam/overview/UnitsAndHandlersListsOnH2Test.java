package se.foljsam.overview;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class UnitsAndHandlersListsOnH2Test extends UnitsAndHandlersLists {}
