-- What a ground means for the one it concerns: whether a decision on it can be appealed (SoL 35:1, LSS 27), is reported when it is not executed (SoL 34:1, LSS 28 f), was made without an assessment of the need, is given
-- at the board's discretion, may be changed when circumstances have changed materially (SoL 14:9), is the region's to decide, and for which persons (LSS 1, 7).
alter table legal_ground add column appealable boolean default true not null;
alter table legal_ground add column reported boolean default true not null;
alter table legal_ground add column unassessed boolean default false not null;
alter table legal_ground add column discretionary boolean default false not null;
alter table legal_ground add column material_change boolean default false not null;
alter table legal_ground add column by_region boolean default false not null;
alter table legal_ground add column person_groups varchar;

update legal_ground set material_change = true where id = 'SOL2025_11_1';
update legal_ground set person_groups = '1,2,3' where law = 'LSS';
update legal_ground set person_groups = '1,2' where id = 'LSS_9_10';

insert into legal_ground (id, law, section, label, valid_from, valid_to, appealable, reported, unassessed, discretionary, material_change, by_region, person_groups, source) values
  ('SOL2001_4_1_C', 'SOL', '4 kap. 1 c §', '4 kap. 1 c § socialtjänstlagen (2001:453), parboende', date '2019-01-01', date '2025-06-30', true, true, false, false, false, false, null, 'SFS 2001:453; första dagen ej bekräftad'),
  ('SOL2001_4_2', 'SOL', '4 kap. 2 §', '4 kap. 2 § socialtjänstlagen (2001:453), när det finns skäl', date '2002-01-01', date '2025-06-30', false, false, false, true, false, false, null, 'SFS 2001:453'),
  ('SOL2001_4_2_A', 'SOL', '4 kap. 2 a §', '4 kap. 2 a § socialtjänstlagen (2001:453), utan behovsprövning', date '2018-07-01', date '2025-06-30', false, false, true, false, false, false, null, 'SFS 2018:669'),
  ('SOL2025_11_3', 'SOL', '11 kap. 1 och 3 §§', '11 kap. 1 och 3 §§ socialtjänstlagen (2025:400), parboende', date '2025-07-01', null, true, true, false, false, true, false, null, 'SFS 2025:400'),
  ('SOL2025_8_4', 'SOL', '11 kap. 1 § och 8 kap. 4 §', '11 kap. 1 § och 8 kap. 4 § socialtjänstlagen (2025:400)', date '2025-07-01', null, true, true, false, false, true, false, null, 'SFS 2025:400'),
  ('SOL2025_8_11', 'SOL', '11 kap. 1 § och 8 kap. 11 §', '11 kap. 1 § och 8 kap. 11 § socialtjänstlagen (2025:400)', date '2025-07-01', null, true, true, false, false, true, false, null, 'SFS 2025:400'),
  ('SOL2025_11_4', 'SOL', '11 kap. 4 §', '11 kap. 4 § socialtjänstlagen (2025:400), när det finns skäl', date '2025-07-01', null, false, false, false, true, true, false, null, 'SFS 2025:400'),
  ('SOL2025_11_5', 'SOL', '11 kap. 5 §', '11 kap. 5 § socialtjänstlagen (2025:400), utan behovsprövning', date '2025-07-01', null, false, false, true, false, true, false, null, 'SFS 2025:400'),
  ('SOL2025_29_7', 'SOL', '29 kap. 7 §', '29 kap. 7 § socialtjänstlagen (2025:400), före flytt', date '2025-07-01', null, true, false, false, false, true, false, null, 'SFS 2025:400'),
  ('LSS_9_1', 'LSS', '9 § 1', '9 § 1 LSS, rådgivning och annat personligt stöd (regionen)', date '1994-01-01', null, true, true, false, false, false, true, '1,2,3', 'SFS 1993:387'),
  ('LSS_9_2', 'LSS', '9 § 2', '9 § 2 LSS, personlig assistans', date '1994-01-01', null, true, true, false, false, false, false, '1,2,3', 'SFS 1993:387'),
  ('LSS_9_5', 'LSS', '9 § 5', '9 § 5 LSS, avlösarservice i hemmet', date '1994-01-01', null, true, true, false, false, false, false, '1,2,3', 'SFS 1993:387'),
  ('LSS_9_6', 'LSS', '9 § 6', '9 § 6 LSS, korttidsvistelse', date '1994-01-01', null, true, true, false, false, false, false, '1,2,3', 'SFS 1993:387'),
  ('LSS_9_7', 'LSS', '9 § 7', '9 § 7 LSS, korttidstillsyn', date '1994-01-01', null, true, true, false, false, false, false, '1,2,3', 'SFS 1993:387'),
  ('LSS_9_8', 'LSS', '9 § 8', '9 § 8 LSS, boende för barn eller ungdomar', date '1994-01-01', null, true, true, false, false, false, false, '1,2,3', 'SFS 1993:387'),
  ('LSS_9_9', 'LSS', '9 § 9', '9 § 9 LSS, bostad med särskild service för vuxna', date '1994-01-01', null, true, true, false, false, false, false, '1,2,3', 'SFS 1993:387');

-- A service has days between which it is granted, and the longest time that may be granted at once; null: no limit but what the law has (C2).
-- The times are examples: no source has a number but the team's two weeks, which is an assumption too. A municipality sets its own.
alter table care_service add column valid_from date default date '1982-01-01' not null;
alter table care_service add column valid_to date;
alter table care_service add column longest_period varchar;
alter table care_service add column source varchar default 'exempel, vår rad' not null;

insert into care_service (code, name, law, category, life_area, until_further_notice, outside_frame, valid_from, source) values
  ('VAXELVARD', 'Växelvård', 'SOL', 'shortTerm', 'Personligt stöd från person som vårdar eller stödjer närstående', false, true, date '1982-01-01', 'exempel, vår rad'),
  ('KORTTIDSBOENDE', 'Korttidsboende', 'SOL', 'shortTerm', 'Personlig vård', false, true, date '1982-01-01', 'exempel, vår rad'),
  ('SARSKILT_BOENDE', 'Särskilt boende för äldre', 'SOL', 'housing', 'Personlig vård', true, true, date '1982-01-01', 'exempel, vår rad'),
  ('BOSTAD_SARSKILT_STOD', 'Bostad med särskilt stöd', 'SOL', 'housing', 'Hemliv', true, true, date '1982-01-01', 'exempel, vår rad'),
  ('BOENDESTOD', 'Boendestöd', 'SOL', 'support', 'Allmänna uppgifter och krav', false, true, date '1982-01-01', 'exempel, vår rad'),
  ('KONTAKTPERSON_SOL', 'Kontaktperson enligt socialtjänstlagen', 'SOL', 'companion', 'Mellanmänskliga interaktioner och relationer', false, true, date '1982-01-01', 'exempel, vår rad'),
  ('RADGIVNING', 'Rådgivning och annat personligt stöd', 'LSS', 'support', 'Personligt stöd från person som vårdar eller stödjer närstående', false, true, date '1994-01-01', 'SFS 1993:387'),
  ('PERSONLIG_ASSISTANS', 'Personlig assistans', 'LSS', 'assistance', 'Personlig vård', false, true, date '1994-01-01', 'SFS 1993:387'),
  ('AVLOSARSERVICE', 'Avlösarservice i hemmet', 'LSS', 'companion', 'Personligt stöd från person som vårdar eller stödjer närstående', false, true, date '1994-01-01', 'SFS 1993:387'),
  ('KORTTIDSVISTELSE', 'Korttidsvistelse utanför det egna hemmet', 'LSS', 'shortTerm', 'Samhällsgemenskap, socialt och medborgerligt liv', false, true, date '1994-01-01', 'SFS 1993:387'),
  ('KORTTIDSTILLSYN', 'Korttidstillsyn för skolungdom över 12 år', 'LSS', 'day', 'Känsla av trygghet', false, true, date '1994-01-01', 'SFS 1993:387'),
  ('BOENDE_BARN', 'Boende i familjehem eller bostad med särskild service för barn eller ungdomar', 'LSS', 'housing', 'Hemliv', true, true, date '1994-01-01', 'SFS 1993:387'),
  ('BOENDE_VUXNA', 'Bostad med särskild service för vuxna', 'LSS', 'housing', 'Hemliv', true, true, date '1994-01-01', 'SFS 1993:387');

update care_service set valid_from = date '1994-01-01' where law = 'LSS';
update care_service set longest_period = 'P4Y' where law = 'SOL' and category in ('care', 'service', 'alarm', 'day', 'companion', 'support');
update care_service set longest_period = 'P1Y' where code in ('HEMGANGSTEAM', 'VAXELVARD');
update care_service set longest_period = 'P6M' where code = 'KORTTIDSBOENDE';
update care_service set longest_period = 'P4Y' where code in ('PERSONLIG_ASSISTANS', 'AVLOSARSERVICE', 'KORTTIDSVISTELSE', 'KORTTIDSTILLSYN');

-- On which grounds a service can be granted or refused. What always needs an assessment cannot be given without one (SoL 11:5).
create table service_ground (
  service_code varchar not null references care_service (code),
  legal_ground varchar not null references legal_ground (id),
  primary key (service_code, legal_ground)
);
insert into service_ground (service_code, legal_ground)
  select s.code, g.id from care_service s, legal_ground g
  where s.law = 'SOL' and g.id in ('SOL2001_4_1', 'SOL2001_4_2', 'SOL2025_11_1', 'SOL2025_11_4', 'SOL2025_29_7');
insert into service_ground (service_code, legal_ground)
  select s.code, g.id from care_service s, legal_ground g
  where s.code in ('HEMTJANST', 'SERVICE', 'TRYGGHETSLARM', 'MATDISTRIBUTION', 'DIGITAL_TILLSYN') and g.id = 'SOL2001_4_2_A';
insert into service_ground (service_code, legal_ground)
  select s.code, g.id from care_service s, legal_ground g
  where s.law = 'SOL' and s.code not in ('SARSKILT_BOENDE', 'BOSTAD_SARSKILT_STOD', 'KONTAKTPERSON_SOL') and g.id = 'SOL2025_11_5';
insert into service_ground (service_code, legal_ground) values
  ('SARSKILT_BOENDE', 'SOL2001_4_1_C'),
  ('SARSKILT_BOENDE', 'SOL2025_8_4'),
  ('SARSKILT_BOENDE', 'SOL2025_11_3'),
  ('BOSTAD_SARSKILT_STOD', 'SOL2025_8_11'),
  ('RADGIVNING', 'LSS_9_1'),
  ('PERSONLIG_ASSISTANS', 'LSS_9_2'),
  ('LEDSAGARSERVICE', 'LSS_9_3'),
  ('KONTAKTPERSON', 'LSS_9_4'),
  ('AVLOSARSERVICE', 'LSS_9_5'),
  ('KORTTIDSVISTELSE', 'LSS_9_6'),
  ('KORTTIDSTILLSYN', 'LSS_9_7'),
  ('BOENDE_BARN', 'LSS_9_8'),
  ('BOENDE_VUXNA', 'LSS_9_9'),
  ('DAGLIG_VERKSAMHET', 'LSS_9_10');
