package se.foljsam.reporting;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class InvestigationOnThePageOnH2Test extends InvestigationOnThePage {}
