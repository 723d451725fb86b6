package se.foljsam.desk;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class SearchingFromTheHeadOnH2Test extends SearchingFromTheHead {}
