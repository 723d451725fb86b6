package se.foljsam.deadline;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class ChangedTableOnH2Test extends ChangedTable {}
