-- What an imported decision says where the spreadsheet has nothing.

insert into phrase (code, phrase_text) values
  ('import.decision', 'Beslutet fattades innan ärendet kom till Följsam. Skälen står i beslutet i det tidigare systemet.'),
  ('import.need', 'Behovet är beskrivet i beslutet i det tidigare systemet.'),
  ('import.decided-by', 'Uppgift finns i det tidigare systemet');
