package se.foljsam.frametime;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class FrameTimesOnH2Test extends FrameTimes {}
