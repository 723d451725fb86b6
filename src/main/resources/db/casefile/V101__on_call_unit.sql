-- The unit that gives help granted on call, so that it is told, and the instant the help began (A5).
alter table on_call_grant add column unit_code varchar references provider_unit (code);
alter table on_call_grant add column help_began_at timestamp(6) with time zone;
alter table on_call_grant add column help_given text;

-- The team whose cases a unit's area gives: it takes over what the on-call supervisor grants there.
alter table provider_unit add column authority_team varchar references team (code);
