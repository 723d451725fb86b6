package se.foljsam.boardimport;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class ImportOfABoardOnH2Test extends ImportOfABoard {}
