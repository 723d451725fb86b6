package se.foljsam.taskform;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class TheDoorOnH2Test extends TheDoor {}
