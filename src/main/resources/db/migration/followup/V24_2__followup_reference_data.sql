-- What is asked at a follow-up, and what differs between municipalities.

insert into quality_question (code, profile, question, asked_as, source) values
  ('NEED_MATCHES',            'default',   'Stämmer behovet med uppdraget?',     1, 'G10, Norrköping 6.5.2'),
  ('PLAN_CURRENT',            'default',   'Är genomförandeplanen aktuell?',     2, 'G10, Norrköping 6.5.2'),
  ('GOALS_REACHED',           'default',   'Är målen i planen nådda?',           3, 'G10, Norrköping 6.5.2'),
  ('TREATMENT',               'osthammar', 'Är du nöjd med bemötandet?',         1, 'G10, Östhammar'),
  ('INFLUENCE',               'osthammar', 'Kan du påverka hur hjälpen ges?',    2, 'G10, Östhammar'),
  ('CARRYING_OUT',            'osthammar', 'Är du nöjd med hur hjälpen utförs?', 3, 'G10, Östhammar'),
  ('OSTHAMMAR_PLAN_CURRENT',  'osthammar', 'Är genomförandeplanen aktuell?',     4, 'G10, Östhammar'),
  ('OSTHAMMAR_GOALS_REACHED', 'osthammar', 'Är målen i planen nådda?',           5, 'G10, Östhammar');

insert into phrase (code, phrase_text) values
  ('follow-up.unchanged', 'En uppföljning har genomförts. Bedömningen är att behovet kvarstår och att insatserna fortsätter oförändrade.'),
  ('follow-up.alarm-statistics', 'Inför uppföljningen: hur ofta har larmet använts sedan den senaste uppföljningen, vilka tider på dygnet, och vad gällde larmen?');

insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'follow-up.unchanged.message', 'false', 'G12'),
  ('default', 'follow-up.unchanged.note', 'false', 'G12'),
  ('osthammar', 'follow-up.unchanged.message', 'true', 'G12, Östhammar'),
  ('osthammar', 'follow-up.unchanged.note', 'true', 'G12, Östhammar'),
  ('default', 'follow-up.template', 'true', 'G6, Norrköping 5.4'),
  ('osthammar', 'follow-up.template', 'false', 'G6, Östhammar: genomförandeplanen är underlaget'),
  ('default', 'follow-up.four-questions', 'true', 'G10, Norrköping 6.5.2'),
  ('osthammar', 'follow-up.four-questions', 'false', 'G10, Östhammar har egna frågor'),
  -- How near a follow-up is before the board marks it, in days (G17, G20).
  ('default', 'follow-up.board.near-days', '14', 'G17, lokalt val'),
  ('default', 'follow-up.board.soon-days', '42', 'G17, lokalt val');
