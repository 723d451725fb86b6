-- What a service's outcome rests on: more or less help, whether the person agrees, what the person did not apply for, how a service that no longer answers the need was adapted (G13, G15, G22, G25).
alter table follow_up_result add column change_kind varchar;
alter table follow_up_result add column person_agrees varchar;
alter table follow_up_result add column new_extent text;
alter table follow_up_result add column frame_before integer;
alter table follow_up_result add column frame_after integer;
alter table follow_up_result add column reassess_ground varchar;
alter table follow_up_result add column not_applied text;
alter table follow_up_result add column adaptation text;
alter table follow_up_result add column plan_wish text;
