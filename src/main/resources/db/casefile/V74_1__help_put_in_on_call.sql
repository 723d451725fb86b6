-- Help put in on call is of no kind until the unit has said whether it lasts (H3).
alter table changed_need alter column kind drop not null;
