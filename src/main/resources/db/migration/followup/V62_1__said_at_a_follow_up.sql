-- A legal representative's own view (G31), and what was said of much in one conscious act (G32). Null in follow-ups from before this was kept.
alter table follow_up add column representative_view text;
alter table follow_up add column said_at_once varchar;
