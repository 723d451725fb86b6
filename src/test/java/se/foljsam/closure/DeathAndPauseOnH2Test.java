package se.foljsam.closure;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class DeathAndPauseOnH2Test extends DeathAndPause {}
