-- How far a watch may be moved by hand, and every move it made.
alter table watch add column latest_on date;
update watch set latest_on = due_on;
create table watch_move (
  watch bigint not null references watch (id),
  watch_key integer not null,
  moved_from date not null,
  moved_to date not null,
  reason text not null,
  moved_by varchar not null,
  moved_at timestamp(6) with time zone not null,
  primary key (watch, watch_key)
);
alter table watch drop column moved_from;
alter table watch drop column moved_reason;
alter table watch drop column moved_by;
