-- How many days ahead a unit sees the plans it is to follow up.
insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'unit.plans.days-ahead', '30', 'vår rad');
create index service_order_state on service_order (state);
