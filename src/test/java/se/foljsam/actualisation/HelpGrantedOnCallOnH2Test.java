package se.foljsam.actualisation;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class HelpGrantedOnCallOnH2Test extends HelpGrantedOnCall {}
