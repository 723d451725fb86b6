package se.foljsam.followup.need;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class OnCallHelpOnH2Test extends OnCallHelp {}
