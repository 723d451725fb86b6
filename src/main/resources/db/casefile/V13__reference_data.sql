-- What may be decided, and on which ground. A municipality changes these by rows.
insert into care_service (code, name, law, category, life_area) values
  ('HEMTJANST', 'Hemtjänst', 'SOL', 'care', 'Personlig vård'),
  ('SERVICE', 'Serviceinsatser i hemmet', 'SOL', 'service', 'Hemliv'),
  ('TRYGGHETSLARM', 'Trygghetslarm', 'SOL', 'alarm', 'Känsla av trygghet'),
  ('MATDISTRIBUTION', 'Matdistribution', 'SOL', 'service', 'Hemliv'),
  ('DAGVERKSAMHET', 'Dagverksamhet', 'SOL', 'day', 'Samhällsgemenskap, socialt och medborgerligt liv'),
  ('LEDSAGARSERVICE', 'Ledsagarservice', 'LSS', 'companion', 'Samhällsgemenskap, socialt och medborgerligt liv'),
  ('KONTAKTPERSON', 'Kontaktperson', 'LSS', 'companion', 'Mellanmänskliga interaktioner och relationer'),
  ('DAGLIG_VERKSAMHET', 'Daglig verksamhet', 'LSS', 'day', 'Utbildning, arbete, sysselsättning och ekonomiskt liv');

insert into legal_ground (id, law, section, label, valid_from, valid_to, source) values
  ('SOL2001_4_1', 'SOL', '4 kap. 1 §', '4 kap. 1 § socialtjänstlagen (2001:453)', date '2002-01-01', date '2025-06-30', 'SFS 2001:453'),
  ('SOL2025_11_1', 'SOL', '11 kap. 1 §', '11 kap. 1 § socialtjänstlagen (2025:400)', date '2025-07-01', null, 'SFS 2025:400'),
  ('LSS_9_3', 'LSS', '9 § 3', '9 § 3 LSS, ledsagarservice', date '1994-01-01', null, 'SFS 1993:387'),
  ('LSS_9_4', 'LSS', '9 § 4', '9 § 4 LSS, kontaktperson', date '1994-01-01', null, 'SFS 1993:387'),
  ('LSS_9_10', 'LSS', '9 § 10', '9 § 10 LSS, daglig verksamhet', date '1994-01-01', null, 'SFS 1993:387');

-- Services that may be granted until further notice; all others need an end date (C2).
alter table care_service add column until_further_notice boolean default false not null;
update care_service set until_further_notice = true where code in ('TRYGGHETSLARM', 'DAGLIG_VERKSAMHET', 'KONTAKTPERSON', 'LEDSAGARSERVICE');

-- Texts that a municipality may change.
create table phrase (
  code varchar primary key,
  phrase_text text not null
);
insert into phrase (code, phrase_text) values
  ('appeal.information', 'Beslutet kan överklagas till förvaltningsrätten. Överklagandet ska vara skriftligt och lämnas till nämnden inom tre veckor från den dag du fick del av beslutet. Skriv vilket beslut det gäller, vad som ska ändras och varför.'),
  ('follow-up.unchanged', 'En uppföljning har genomförts. Bedömningen är att behovet kvarstår och att insatserna fortsätter oförändrade.');

-- What differs between municipalities and is no deadline.
create table municipality_parameter (
  profile varchar not null,
  name varchar not null,
  parameter_value varchar not null,
  source varchar not null,
  primary key (profile, name)
);
insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'follow-up.unchanged.message', 'false', 'G12'),
  ('default', 'follow-up.unchanged.note', 'false', 'G12'),
  ('osthammar', 'follow-up.unchanged.message', 'true', 'G12, Östhammar'),
  ('osthammar', 'follow-up.unchanged.note', 'true', 'G12, Östhammar'),
  ('default', 'disposal.years', '5', 'I7, L12, SoL 16:1');
