-- What differs between municipalities when a case is closed.

insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'disposal.years', '5', 'I7, L12, SoL 16:1');
