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
