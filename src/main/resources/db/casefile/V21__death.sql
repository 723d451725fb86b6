-- The day a person died, once confirmed.
alter table person add column died_on date;
