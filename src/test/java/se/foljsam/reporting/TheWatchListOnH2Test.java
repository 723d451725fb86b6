package se.foljsam.reporting;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class TheWatchListOnH2Test extends TheWatchList {}
