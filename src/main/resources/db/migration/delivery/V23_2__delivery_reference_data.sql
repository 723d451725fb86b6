-- Lists that units choose from, and what differs between municipalities.

insert into delay_cause (code, label) values
  ('RESOURCES', 'Resursbrist'),
  ('DECLINED', 'Tackat nej till erbjudande'),
  ('WISHES', 'Specifika önskemål'),
  ('NOT_REACHED', 'Ej anträffbar eller på sjukhus'),
  ('OTHER_PRINCIPAL', 'Väntar på annan huvudman'),
  ('LATER_START', 'Den enskilde har begärt senare start'),
  ('OTHER', 'Annat');

insert into not_done_cause (code, label) values
  ('NOT_HOME', 'Den enskilde var inte hemma'),
  ('DECLINED', 'Den enskilde avstod'),
  ('ILL', 'Den enskilde var sjuk eller på sjukhus'),
  ('STAFF', 'Personal saknades'),
  ('TIME', 'Tiden räckte inte'),
  ('EQUIPMENT', 'Hjälpmedel, nyckel eller material saknades'),
  ('SAFETY', 'Det var inte säkert att utföra'),
  ('OTHER', 'Annat');

insert into pause_reason (code, label) values
  ('HOSPITAL', 'Sjukhus'),
  ('SHORT_TERM', 'Korttidsboende'),
  ('TRAVEL', 'Bortrest'),
  ('OTHER', 'Annat');

insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'plan.review.months', '12', 'F2, Östhammar: minst årligen'),
  -- How many days ahead a unit sees the plans it is to follow up.
  ('default', 'unit.plans.days-ahead', '30', 'vår rad'),
  -- How far back the handler's count goes, and from how many it says that it is repeated.
  ('default', 'not-done.count-days', '30', 'utan nationellt tal, vår rad'),
  ('default', 'not-done.repeated-from', '3', 'utan nationellt tal, vår rad');
