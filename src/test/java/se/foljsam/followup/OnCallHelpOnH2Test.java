package se.foljsam.followup;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class OnCallHelpOnH2Test extends OnCallHelp {}
