package se.foljsam.frametime;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class FrameTimesOnPostgresTest extends FrameTimes {}
