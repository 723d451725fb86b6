package se.foljsam.overview;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class SearchingFromTheHeadOnH2Test extends SearchingFromTheHead {}
