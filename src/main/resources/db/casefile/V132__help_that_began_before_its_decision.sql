-- The application that a changed need led to: a grant on it counts from the day help began, or the fourth day of temporary help (C6, H1, H2).
alter table changed_need add column application_id bigint;
create index changed_need_application on changed_need (application_id);
