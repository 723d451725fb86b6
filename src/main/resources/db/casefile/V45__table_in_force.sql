-- Every table of deadlines that was in force, by the hash that watches carry, so that a changed table can be compared with the one before.
create table deadline_table (
  table_hash varchar primary key,
  content text not null,
  in_force_from timestamp(6) with time zone not null
);
-- What a person moved by hand stays when the table changes; what moved by itself follows.
alter table watch_move add column by_hand boolean default false not null;
update watch_move set by_hand = true where moved_by <> 'Följsam';
