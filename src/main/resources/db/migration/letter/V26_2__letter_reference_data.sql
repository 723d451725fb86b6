-- Who sends letters, and what they say.

-- Who sends a letter (C1), and in whose name it is decided (C4).
insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'municipality.name', 'Kommunen', 'C1, avsändare i brev'),
  ('norrkoping', 'municipality.name', 'Norrköpings kommun', 'C1, avsändare i brev'),
  ('osthammar', 'municipality.name', 'Östhammars kommun', 'C1, avsändare i brev'),
  ('sundbyberg', 'municipality.name', 'Sundbybergs stad', 'C1, avsändare i brev'),
  ('default', 'board.name', 'Socialnämnden', 'C1, C4, den som beslutet fattas för');

-- What letters say. In braces: municipality, board, handler, decidedOn, validFrom, services.
insert into phrase (code, phrase_text) values
  ('letter.title', 'Beslut'),
  ('letter.outcome.BIFALL', 'Vi beviljar det stöd som står i det här beslutet.'),
  ('letter.outcome.DELAVSLAG', 'Vi beviljar en del av det stöd som har prövats. En del avslås. Nedan står vad du får, vad du inte får och varför.'),
  ('letter.outcome.AVSLAG', 'Vi avslår det som har prövats. Det betyder att du inte får det stödet. Nedan står varför.'),
  ('letter.outcome.AVVISNING', 'Vi avvisar ärendet. Det betyder att vi inte prövar det. Nedan står varför.'),
  ('letter.outcome.AVSKRIVNING', 'Vi avskriver ärendet. Det betyder att ärendet avslutas utan att vi prövar det. Nedan står varför.'),
  ('letter.granted', 'Det här beviljas'),
  ('letter.refused', 'Det här avslås'),
  ('letter.reasons', 'Skäl för beslutet'),
  ('letter.clauses', 'Förbehåll'),
  ('letter.clause.REASSESSMENT.name', 'Omprövningsförbehåll'),
  ('letter.clause.REASSESSMENT', 'Beslutet kan omprövas under tiden det gäller om dina behov eller andra förhållanden som har betydelse för beslutet ändras väsentligt. Säg till din handläggare om något ändras.'),
  ('letter.clause.REVOCATION.name', 'Återkallelseförbehåll'),
  ('letter.clause.REVOCATION', 'Beslutet kan återkallas om du inte använder insatsen trots att vi och utföraren har försökt motivera dig till det. Du får alltid veta det innan, och du får ett nytt beslut.'),
  ('letter.validity', 'När beslutet gäller'),
  ('letter.validity.at-once', 'Beslutet gäller genast, även om det överklagas.'),
  ('letter.validity.other-day', 'Beslutet fattades {decidedOn} och gäller från och med {validFrom}.'),
  ('letter.validity.return-home', 'Tiden räknas från den dag du kommer hem. Om du kommer hem en annan dag än den som står i beslutet flyttas hela tiden lika mycket.'),
  ('letter.appeal', 'Så här överklagar du'),
  ('letter.appeal.where', 'Lämna eller skicka överklagandet till {board}, {municipality}. Vi prövar om det har kommit in i rätt tid och om beslutet ska ändras. Om vi inte ändrar det så som du vill skickar vi det vidare till förvaltningsrätten. Det kostar inget att överklaga. Din handläggare kan hjälpa dig.'),
  ('letter.not-appealable', 'Du kan ansöka igen'),
  ('letter.not-appealable.text', 'Det här gäller {services}. Det är stöd som vi får ge men inte är skyldiga att ge, och ett sådant beslut kan inte överklagas till förvaltningsrätten på det sätt som andra beslut om stöd kan. Den som är medlem av kommunen kan begära laglighetsprövning enligt 13 kap. kommunallagen. Du har alltid rätt att ansöka om insatser enligt 11 kap. 1 § socialtjänstlagen (2025:400). Då utreder vi dina behov och du får ett beslut som kan överklagas. Det som har hänt i ärendet är dokumenterat, och du har rätt att läsa det.'),
  ('letter.individual-plan', 'Individuell plan'),
  ('letter.individual-plan.text', 'När du har fått en insats enligt LSS har du rätt att få en individuell plan, där det står vilka beslut och insatser som gäller för dig och vad andra gör. Planen ska ses över minst en gång om året.'),
  ('letter.individual-plan.accepted', 'Du har sagt ja till en individuell plan.'),
  ('letter.individual-plan.declined', 'Du har sagt att du inte vill ha någon individuell plan nu. Säg till din handläggare om du ändrar dig.'),
  ('letter.contact', 'Frågor'),
  ('letter.contact.text', 'Har du frågor om beslutet? Kontakta din handläggare {handler}. Du når handläggaren genom växeln i {municipality}. Ange ärendenumret.'),
  ('letter.signed', 'På uppdrag av {board}'),
  ('letter.order.title', 'Uppdrag till utförare'),
  ('letter.order.text', 'Uppdraget gäller så som det står här. Hör av dig till handläggaren om något är oklart.');
