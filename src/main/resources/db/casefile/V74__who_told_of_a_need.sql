-- Who asked or saw that the need has changed (H3, H5), and with whom the unit went through it (H7, B12); null in what was told before.
alter table changed_need add column origin varchar;
alter table changed_need add column talked_over varchar;
alter table changed_need add column not_talked_over_why text;
