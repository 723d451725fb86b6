-- Who carries out a service when the person refrains from choosing (D1): a row for each category of services in which that is settled. Without a row the person is asked until a unit is chosen.
create table unit_if_none_chosen (
  profile varchar not null,
  category varchar not null,
  unit_code varchar not null references provider_unit (code),
  source varchar not null,
  primary key (profile, category)
);
alter table decided_service add column unit_chosen boolean default true not null;
