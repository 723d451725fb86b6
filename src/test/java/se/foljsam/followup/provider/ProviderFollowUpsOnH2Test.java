package se.foljsam.followup.provider;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class ProviderFollowUpsOnH2Test extends ProviderFollowUps {}
