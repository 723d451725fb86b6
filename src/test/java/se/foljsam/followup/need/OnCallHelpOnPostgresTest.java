package se.foljsam.followup.need;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class OnCallHelpOnPostgresTest extends OnCallHelp {}
