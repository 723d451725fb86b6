-- What other rooms may read of the follow-ups and what comes in between.

-- Every pre-follow-up report that its unit has not answered.
create view report_waiting as
select decision_id from pre_follow_up_report where state = 'SENT';

-- Every pre-follow-up report in which the unit says that something does not fit.
create view report_of_misfit as
select decision_id, answered_on from pre_follow_up_report
where state = 'ANSWERED' and (need_matches = false or as_ordered = false or all_executed = false);

-- Every time booked for a follow-up that is not held yet; of several for one decision the newest stands.
create view booking_ahead as
select id, decision_id, booked_for from follow_up_booking where follow_up_id is null;

-- Which orders each held follow-up was about.
create view order_followed_up as
select follow_up as follow_up_id, order_id from follow_up_result;

-- Every answer that a person gave the handler to one of the four questions about quality, by the question's number.
create view quality_told_handler as
select a.follow_up_id, a.care_case_id, a.held_on, a.question_number,
       a.answer = 'YES' as is_yes, a.answer = 'PARTLY' as is_partly, a.answer = 'NO' as is_no, a.answer = 'NO_ANSWER' as is_no_answer
from (
  select f.id as follow_up_id, f.care_case_id, f.held_on, n.question_number,
         case n.question_number when 1 then f.help_received when 2 then f.part_in_when when 3 then f.part_in_how else f.feels_good end as answer
  from follow_up f cross join (values (1), (2), (3), (4)) n (question_number)
) a
where a.answer is not null;

-- Every answer that a person gave the handler to one of the municipality's questions about quality, as the question read then.
create view quality_told_otherwise as
select f.id as follow_up_id, f.care_case_id, f.held_on, a.question,
       a.answer = 'YES' as is_yes, a.answer = 'PARTLY' as is_partly, a.answer = 'NO' as is_no, a.answer = 'NO_ANSWER' as is_no_answer
from quality_answer a
join follow_up f on f.id = a.follow_up;

-- Every answer that a person gave a unit to one of the four questions about quality, by the question's number.
create view quality_told_unit as
select a.provider_follow_up_id, a.care_case_id, a.unit_code, a.held_on, a.question_number,
       a.answer = 'YES' as is_yes, a.answer = 'PARTLY' as is_partly, a.answer = 'NO' as is_no, a.answer = 'NO_ANSWER' as is_no_answer
from (
  select f.id as provider_follow_up_id, f.care_case_id, f.unit_code, f.held_on, n.question_number,
         case n.question_number when 1 then f.help_received when 2 then f.part_in_when when 3 then f.part_in_how else f.feels_good end as answer
  from provider_follow_up f cross join (values (1), (2), (3), (4)) n (question_number)
) a
where a.answer is not null;

-- Every follow-up that a unit has submitted of its own service and not corrected since.
create view provider_follow_up_submitted as
select order_id, held_on, next_on from provider_follow_up where state = 'SUBMITTED';

-- Every question of a unit that waits for the handler.
create view question_to_handler as
select order_id, asked_at from question where state = 'OPEN' and to_unit = false;

-- Every changed need that a unit told of and that waits to be assessed; the day is the one it was told or, if it was not yet, reported.
create view changed_need_waiting as
select order_id, coalesce(told_on, reported_on) as told_on from changed_need where state = 'REPORTED' and order_id is not null;
