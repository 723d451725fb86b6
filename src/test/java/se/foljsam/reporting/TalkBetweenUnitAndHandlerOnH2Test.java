package se.foljsam.reporting;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class TalkBetweenUnitAndHandlerOnH2Test extends TalkBetweenUnitAndHandler {}
