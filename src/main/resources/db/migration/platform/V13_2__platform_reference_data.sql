-- What a mail says: how much waits and where, never about whom.

insert into phrase (code, phrase_text) values
  ('mail.subject', 'Följsam: {waiting} väntar'),
  ('mail.body', 'Hej!

Det här väntar på att läsas i Följsam: {waiting}.

Öppna Följsam: {link}

Av sekretesskäl står det inget om ärendena i mejlet. Mejlet går inte att svara på.
'),
  ('mail.information.one', 'meddelande'),
  ('mail.information.many', 'meddelanden'),
  ('mail.reminder.one', 'påminnelse'),
  ('mail.reminder.many', 'påminnelser'),
  ('mail.escalation.one', 'larm'),
  ('mail.escalation.many', 'larm');
