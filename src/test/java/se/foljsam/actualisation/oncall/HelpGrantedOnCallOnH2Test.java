package se.foljsam.actualisation.oncall;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class HelpGrantedOnCallOnH2Test extends HelpGrantedOnCall {}
