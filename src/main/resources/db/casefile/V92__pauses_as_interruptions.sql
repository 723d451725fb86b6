-- Whether a pause, such as a hospital stay, counts as an interruption that the supervisory authority is told of is not settled: the handler decides, with the reason, and may decide anew (L7).
create table pause_ruling (
  case_pause bigint not null references case_pause (id),
  case_pause_key integer not null,
  counts boolean not null,
  reason text not null,
  ruled_on date not null,
  ruled_by varchar not null,
  primary key (case_pause, case_pause_key)
);
