package se.foljsam.overview;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class TheWatchListOnH2Test extends TheWatchList {}
