-- The time that a service takes by standard, in minutes a week, proposed in its order; null where the handler sets it. No source has a number (C8).
alter table care_service add column standard_minutes integer;
