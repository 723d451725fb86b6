-- Which watch a reminder or an alarm is about, so that whoever reads it late sees whether it is done since; null of what is from before, and of all else.
alter table case_message add column about_watch bigint;
