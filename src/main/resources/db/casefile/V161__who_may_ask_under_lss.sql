-- Services under LSS are given on the person's own request from an age on; a representative may ask only for who plainly cannot, and it is said why.
alter table application add column asked_by_others_why text;
insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'lss.own-request-from-age', '15', 'LSS 8 §');
