-- How near a follow-up is before the board marks it, in days (G17, G20).
insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'follow-up.board.near-days', '14', 'G17, lokalt val'),
  ('default', 'follow-up.board.soon-days', '42', 'G17, lokalt val');
create index watch_kind on watch (kind, state, subject_id);
