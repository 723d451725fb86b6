-- What other rooms may read of the case file.

-- Every case, with whose it is. The name is null where the identity is protected, so that no list can show it. The joins are left ones, so that what is not asked
-- for is not looked up; each finds exactly one row.
create view case_known as
select c.id, c.case_number, c.handler, c.team, t.name as team_name, t.authority_manager, c.state = 'OPEN' as is_open, c.person_id, p.identity_number,
       case when p.protected_identity then null else p.full_name end as listed_name, p.protected_identity
from care_case c
left join person p on p.id = c.person_id
left join team t on t.code = c.team;

-- Every person by name, the protected ones too: for what is written about one person, never for a list.
create view person_known as
select id, identity_number, full_name, died_on from person;

-- Every matter, and the application it answers: null where the authority itself opened it.
create view matter_known as
select id, care_case_id, application_id from matter;

-- Every unit, the closed ones too.
create view unit_known as
select code, name, group_id, unit_manager, is_open, discharge_team from provider_unit;

-- Every service, whether it may be granted today or not.
create view service_known as
select code, name, category = 'care' as is_home_care, category = 'alarm' as is_alarm, outside_frame, simplified from care_service;

-- Every ground that a decision may rest on, in words.
create view legal_ground_known as
select id, label from legal_ground;

-- Every factor of every review of a person's related factors, in the order of the review.
create view related_factor_known as
select r.care_case_id, f.related_factor_review as review, f.related_factor_review_key as place, f.kind, f.factor_text, f.effect, f.since_on, r.reviewed_on, r.reviewed_by
from related_factor f
join related_factor_review r on r.id = f.related_factor_review;

-- What people have written to each other in a case: no reminder and no alarm.
create view message_between_people as
select id, care_case_id, sent_at, sent_by, message_text from case_message where kind = 'INFORMATION';
