-- How a follow-up was proposed to be held, and what was said at it (G7, G9, G18, G27, G28, B10).
alter table follow_up add column proposed_form varchar;
alter table follow_up add column proposed_joint boolean;
alter table follow_up add column proposal_reason text;
alter table follow_up add column with_provider varchar;
alter table follow_up add column own_view text;
alter table follow_up add column factors varchar;
alter table follow_up add column factors_text text;
alter table follow_up add column relative_cares varchar;
alter table follow_up add column consent varchar;
alter table follow_up add column consent_scope text;
alter table follow_up add column deepened varchar;
alter table follow_up add column deepened_text text;
alter table follow_up add column told_of varchar;
alter table follow_up add column not_told_why text;

-- The functional state of each life area as it was described anew; the scale of the investigation (K1).
create table area_state (
  follow_up bigint not null references follow_up (id),
  follow_up_key integer not null,
  life_area varchar not null,
  last_state integer not null,
  intended_state integer not null,
  state_now integer not null,
  proposed_fulfilment varchar not null,
  fulfilment varchar not null,
  primary key (follow_up, follow_up_key)
);

-- What is asked about quality beside the four questions; a municipality with rows of its own asks only those (G10).
create table quality_question (
  code varchar primary key,
  profile varchar not null,
  question varchar not null,
  asked_as integer not null,
  source varchar not null
);
insert into quality_question (code, profile, question, asked_as, source) values
  ('NEED_MATCHES', 'default', 'Stämmer behovet med uppdraget?', 1, 'G10, Norrköping 6.5.2'),
  ('PLAN_CURRENT', 'default', 'Är genomförandeplanen aktuell?', 2, 'G10, Norrköping 6.5.2'),
  ('GOALS_REACHED', 'default', 'Är målen i planen nådda?', 3, 'G10, Norrköping 6.5.2'),
  ('TREATMENT', 'osthammar', 'Är du nöjd med bemötandet?', 1, 'G10, Östhammar'),
  ('INFLUENCE', 'osthammar', 'Kan du påverka hur hjälpen ges?', 2, 'G10, Östhammar'),
  ('CARRYING_OUT', 'osthammar', 'Är du nöjd med hur hjälpen utförs?', 3, 'G10, Östhammar'),
  ('OSTHAMMAR_PLAN_CURRENT', 'osthammar', 'Är genomförandeplanen aktuell?', 4, 'G10, Östhammar'),
  ('OSTHAMMAR_GOALS_REACHED', 'osthammar', 'Är målen i planen nådda?', 5, 'G10, Östhammar');

-- The answers as the question read then: what statistics count (K4).
create table quality_answer (
  follow_up bigint not null references follow_up (id),
  follow_up_key integer not null,
  question_code varchar not null references quality_question (code),
  question varchar not null,
  answer varchar not null,
  primary key (follow_up, follow_up_key)
);

insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'follow-up.four-questions', 'true', 'G10, Norrköping 6.5.2'),
  ('osthammar', 'follow-up.four-questions', 'false', 'G10, Östhammar har egna frågor');

-- Which follow-up a template was answered for: two may be held on one day (G6).
alter table pre_follow_up_report add column follow_up_id bigint references follow_up (id);
update pre_follow_up_report set follow_up_id = (
  select min(f.id) from follow_up f
  where f.decision_id = pre_follow_up_report.decision_id and f.held_on >= pre_follow_up_report.sent_on)
where state <> 'SENT';
