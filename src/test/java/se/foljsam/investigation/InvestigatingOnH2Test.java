package se.foljsam.investigation;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class InvestigatingOnH2Test extends Investigating {}
