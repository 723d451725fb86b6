-- What differs between municipalities when something comes in.

insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'lss.own-request-from-age', '15', 'LSS 8 §'),
  -- How near a planned return home makes the need urgent, in working days.
  ('default', 'urgent.home-within-working-days', '2', 'A4, A6, riktmärke');

-- What a discharge support team is told before the order, after ordinary handling (C12).
insert into phrase (code, phrase_text) values
  ('discharge.information', 'Planerad hemgång:
Vad personen behöver hjälp med:
Hjälpmedel hemma:
Nyckel och larm:
Vem som kan kontaktas på avdelningen:');
