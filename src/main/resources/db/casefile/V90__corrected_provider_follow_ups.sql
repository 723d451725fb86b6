-- A unit corrects its own follow-up: a new version with the reason, and the earlier one stays (G26).
alter table provider_follow_up add column corrects bigint references provider_follow_up (id);
alter table provider_follow_up add column correction_reason text;
create unique index provider_follow_up_corrects on provider_follow_up (corrects);
