-- An escalation is told as what it is, that something is late: an alarm is a service. What a municipality has worded itself stays.
update phrase set phrase_text = 'försening' where code = 'mail.escalation.one' and phrase_text = 'larm';
update phrase set phrase_text = 'förseningar' where code = 'mail.escalation.many' and phrase_text = 'larm';

-- What several must know at once, such as a death.
insert into phrase (code, phrase_text) values
  ('mail.urgent.one', 'brådskande meddelande'),
  ('mail.urgent.many', 'brådskande meddelanden');
