package se.foljsam.investigation;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class InvestigationOnThePageOnH2Test extends InvestigationOnThePage {}
