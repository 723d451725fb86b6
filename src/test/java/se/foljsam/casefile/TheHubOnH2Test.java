package se.foljsam.casefile;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class TheHubOnH2Test extends TheHub {}
