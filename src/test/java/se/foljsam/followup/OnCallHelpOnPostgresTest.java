package se.foljsam.followup;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class OnCallHelpOnPostgresTest extends OnCallHelp {}
