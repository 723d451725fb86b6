-- What other rooms may read of orders and how they are carried out.

-- Every order, ended or not; its state is for showing.
create view order_known as
select id, care_case_id, decision_id, unit_code, service_code, moved_from, state, state in ('SENT', 'RETURNED', 'ACKNOWLEDGED', 'EXECUTED') as is_in_force,
       state = 'EXECUTED' as is_executed, extent, frame_minutes, need, goal, other_information, sent_at, fixed_care_contact, started_on, ended_on
from service_order;

-- Every order whose service goes on, or is to begin.
create view order_in_force as
select id, care_case_id, decision_id, unit_code, service_code, extent, frame_minutes, need, goal, started_on
from service_order where state in ('SENT', 'RETURNED', 'ACKNOWLEDGED', 'EXECUTED');

-- Every order that its unit has before it to answer, as it was sent last.
create view order_unanswered as
select id, care_case_id, unit_code, service_code, urgent, acknowledged_revision > 0 as is_revised, sent_at, valid_from
from service_order
where state in ('SENT', 'ACKNOWLEDGED', 'EXECUTED') and acknowledged_revision < revision and unclear is null and refused is null;

-- Every order that its unit finds unclear and the handler has not yet clarified.
create view order_unclear as
select id as order_id, sent_at from service_order where unclear is not null and state in ('RETURNED', 'ACKNOWLEDGED', 'EXECUTED');

-- When each revision of an order was made; the first is the order as it was sent.
create view order_revised as
select service_order as order_id, revision, made_at from order_revision;

-- The newest version of each order's plan; its state is for showing.
create view plan_newest as
select e.order_id, e.state, e.state = 'COMPLETE' as is_approved, e.made_on, e.follow_up_on
from execution_plan e
where e.version_number = (select max(n.version_number) from execution_plan n where n.order_id = e.order_id);

-- Every version of a plan that is approved and stands.
create view plan_approved as
select order_id, made_on from execution_plan where state = 'COMPLETE';

-- Every plan that the handler has before them to review.
create view plan_in_review as
select order_id, submitted_at from execution_plan where state = 'SUBMITTED';

-- Every handover that waits for the handler.
create view handover_waiting as
select order_id, told_at from handover where state = 'OPEN';

-- Every request to take over an order that waits for the team or the handler.
create view takeover_waiting as
select order_id, asked_at from takeover where state in ('ASKED', 'AGREED');

-- Everything told of a service that may end, while it waits for the handler: that the person declines is assessed, all else is confirmed with the person.
create view ending_waiting as
select order_id, kind = 'DECLINES' as is_declined, told_on from service_ending where state = 'REPORTED';

-- Every pause of a case; it goes on while nobody has returned.
create view pause_known as
select a.care_case_id, a.away_from, a.returned_on, r.label as reason
from case_pause a
join pause_reason r on r.code = a.reason;

-- Every start that a unit said would be late.
create view delay_told as
select order_id, told_on, reason from execution_delay;

-- Every interruption; it goes on while nothing is resumed.
create view interruption_known as
select order_id, since, what, resumed_on from execution_interruption;

-- Every deviation that was filed.
create view deviation_filed as
select order_id, filed_on, event_text from deviation;

-- The causes to choose from when something is not done as planned.
create view not_done_cause_known as
select code, label, code = 'OTHER' as is_other from not_done_cause;

-- Everything that was not done as planned, with its cause in words; the extent is for showing.
create view not_done as
select n.id, n.care_case_id, n.order_id, n.happened_on, n.extent, n.extent = 'WHOLLY' as is_wholly, n.what, c.label as cause, n.cause_note, n.measure, n.registered_by
from undone_work n
join not_done_cause c on c.code = n.cause;

-- The time reported of each service outside the frame.
create view time_reported as
select order_id, period_from, period_to, ordered_minutes, performed_minutes, ancillary_minutes, cause from timed_service;
