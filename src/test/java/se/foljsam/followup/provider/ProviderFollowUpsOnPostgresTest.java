package se.foljsam.followup.provider;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class ProviderFollowUpsOnPostgresTest extends ProviderFollowUps {}
