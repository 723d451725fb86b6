package se.foljsam.overview;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class TalkBetweenUnitAndHandlerOnH2Test extends TalkBetweenUnitAndHandler {}
