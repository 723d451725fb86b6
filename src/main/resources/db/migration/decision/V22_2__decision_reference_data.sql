-- Who decides what, and what decisions say.

insert into mandate_level (role_group, level_number, title) values
  ('handlers', 1, 'biståndshandläggare'),
  ('leadHandlers', 2, 'förste biståndshandläggare'),
  ('authorityManagers', 3, 'myndighetschef'),
  ('committee', 4, 'nämnden');

insert into decision_mandate (id, profile, role_group, law, service_code, category, outcome, longest_period, most_hours, discretionary, valid_from, source) values
  ('sol-care',              'default', 'handlers',          'SOL', null,           'care',       null,      null,  null, false, date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-service',           'default', 'handlers',          'SOL', null,           'service',    null,      null,  null, false, date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-alarm',             'default', 'handlers',          'SOL', null,           'alarm',      null,      null,  null, false, date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-day',               'default', 'handlers',          'SOL', null,           'day',        null,      null,  null, false, date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-companion',         'default', 'handlers',          'SOL', null,           'companion',  null,      null,  null, false, date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-support',           'default', 'handlers',          'SOL', null,           'support',    null,      null,  null, false, date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-short-term',        'default', 'handlers',          'SOL', null,           'shortTerm',  null,      'P2M', null, false, date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-without-service',   'default', 'handlers',          'SOL', null,           'none',       null,      null,  null, false, date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-short-term-long',   'default', 'leadHandlers',      'SOL', null,           'shortTerm',  null,      null,  null, false, date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-housing',           'default', 'leadHandlers',      'SOL', null,           'housing',    'GRANTED', null,  null, false, date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-housing-refused',   'default', 'authorityManagers', 'SOL', null,           'housing',    null,      null,  null, false, date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('lss-companion',         'default', 'handlers',          'LSS', null,           'companion',  'GRANTED', null,  null, false, date '1994-01-01', 'exempel, kommunens delegationsordning'),
  ('lss-day',               'default', 'handlers',          'LSS', null,           'day',        'GRANTED', null,  null, false, date '1994-01-01', 'exempel, kommunens delegationsordning'),
  ('lss-short-term',        'default', 'handlers',          'LSS', null,           'shortTerm',  'GRANTED', 'P1Y', null, false, date '1994-01-01', 'exempel, kommunens delegationsordning'),
  ('lss-without-service',   'default', 'handlers',          'LSS', null,           'none',       null,      null,  null, false, date '1994-01-01', 'exempel, kommunens delegationsordning'),
  ('lss-companion-refused', 'default', 'leadHandlers',      'LSS', null,           'companion',  null,      null,  null, false, date '1994-01-01', 'exempel, kommunens delegationsordning'),
  ('lss-day-refused',       'default', 'leadHandlers',      'LSS', null,           'day',        null,      null,  null, false, date '1994-01-01', 'exempel, kommunens delegationsordning'),
  ('lss-short-term-all',    'default', 'leadHandlers',      'LSS', null,           'shortTerm',  null,      null,  null, false, date '1994-01-01', 'exempel, kommunens delegationsordning'),
  ('lss-assistance',        'default', 'leadHandlers',      'LSS', null,           'assistance', 'GRANTED', null,  160,  false, date '1994-01-01', 'exempel, kommunens delegationsordning'),
  ('lss-housing',           'default', 'authorityManagers', 'LSS', 'BOENDE_VUXNA', null,         null,      null,  null, false, date '1994-01-01', 'exempel, kommunens delegationsordning'),
  ('lss-assistance-all',    'default', 'authorityManagers', 'LSS', null,           'assistance', null,      null,  720,  false, date '1994-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-discretionary',     'default', 'authorityManagers', 'SOL', null,           null,         null,      null,  null, true,  date '2002-01-01', 'exempel, kommunens delegationsordning'),
  ('sol-board',             'default', 'committee',         'SOL', null,           null,         null,      null,  null, true,  date '2002-01-01', 'nämnden själv'),
  ('lss-board',             'default', 'committee',         'LSS', null,           null,         null,      null,  null, true,  date '1994-01-01', 'nämnden själv');

insert into phrase (code, phrase_text) values
  ('appeal.information', 'Beslutet kan överklagas till förvaltningsrätten. Överklagandet ska vara skriftligt och lämnas till nämnden inom tre veckor från den dag du fick del av beslutet. Skriv vilket beslut det gäller, vad som ska ändras och varför.'),
  ('appeal.dismissed.information', 'Beslutet att avvisa överklagandet kan överklagas till förvaltningsrätten. Överklagandet ska vara skriftligt och lämnas till nämnden inom tre veckor från den dag du fick del av det här beslutet. Skriv vilket beslut det gäller, varför du anser att överklagandet kom in i tid och när du fick del av det första beslutet.'),
  ('appeal.not-appealable', 'Beslutet är fattat på ett lagrum som enligt lagen inte ger rätt att överklaga. Har överklagandet kommit i tid lämnas det ändå över: det är domstolen som prövar om det går att överklaga. Berätta det för den som har överklagat, och att det alltid går att ansöka om bistånd.'),
  -- Clauses as they stand in the decision (C2), and what is told where there is no appeal (L8).
  ('clause.reassessment', 'Beslutet kan omprövas om förhållandena ändras väsentligt.'),
  ('clause.revocation', 'Insatsen kan återkallas om den inte används, trots att den har erbjudits och den enskilde har motiverats att ta emot den.'),
  ('decision.documentation', 'Det som har betydelse för insatsen dokumenteras. Du har rätt att ta del av dokumentationen om dig.'),
  ('decision.right-to-apply', 'Du har rätt att ansöka om insatser efter en prövning av ditt behov, enligt 11 kap. 1 § socialtjänstlagen. Ett sådant beslut kan överklagas.'),
  -- On what a favourable decision may be changed to the person's disadvantage (L6).
  ('guard.material-change', 'Förhållandena har ändrats väsentligt (14 kap. 9 § SoL)'),
  ('guard.reassessment-clause', 'Beslutets omprövningsförbehåll (37 § FL)'),
  ('guard.revocation-clause', 'Beslutets återkallelseförbehåll, insatsen används inte (37 § FL)'),
  ('guard.misleading-information', 'Oriktiga eller vilseledande uppgifter från den enskilde (37 § FL)'),
  ('guard.urgent-safety', 'Tvingande säkerhetsskäl (37 § FL)'),
  ('guard.period-over', 'Beslutets tid är slut'),
  ('guard.own-wish', 'Den enskildes egen vilja'),
  ('guard.death', 'Den enskilde har avlidit'),
  ('guard.court', 'Domstolens dom');

insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'decision.goal.shortest', '20', 'B8, vår rad: antal tecken'),
  ('default', 'reassessment.always-new-decision', 'false', 'C5, C7, G13'),
  ('sundbyberg', 'reassessment.always-new-decision', 'true', 'C5, C7, G13, Sundbyberg, rutin för omprövning'),
  ('default', 'court.first', 'Förvaltningsrätten', 'L4, SoL 35:1, LSS 27'),
  ('default', 'court.second', 'Kammarrätten', 'L4, SoL 35:4');
