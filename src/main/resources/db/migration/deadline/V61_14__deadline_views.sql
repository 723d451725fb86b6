-- What other rooms may read of the watches.

-- Every watch that is open, of whatever kind.
create view watch_open as
select id, kind, case_number, subject_id, due_on, due_at, latest_on, explanation, row_id, in_hand from watch where state = 'OPEN';

-- Every watch that is open no longer. It is done if it got what it waited for, late or not; otherwise that is waited for no more.
create view watch_settled as
select id, state in ('MET', 'LATE') as is_done from watch where state <> 'OPEN';

-- The next step of a watch that somebody hears of: at most one a watch.
create view watch_next_step as
select s.watch as watch_id, s.step, s.recipient, s.step_at
from watch_step s
where s.watch_key = (
  select n.watch_key from watch_step n
  where n.watch = s.watch and n.taken_at is null and n.recipient is not null
  order by n.step_at, n.watch_key fetch first row only);

-- The last move of a watch: at most one a watch.
create view watch_last_move as
select m.watch as watch_id, m.moved_from, m.reason, m.moved_by
from watch_move m
where m.watch_key = (select max(l.watch_key) from watch_move l where l.watch = m.watch);

-- The next follow-up of a decision: at most one a decision.
create view follow_up_due as
select id as watch_id, subject_id as decision_id, case_number, due_on, latest_on, explanation from watch where kind = 'FOLLOW_UP' and state = 'OPEN';

-- Every follow-up that is or was to be held; one that was dropped with its decision is none.
create view follow_up_counted as
select subject_id as decision_id, case_number, due_on, state = 'OPEN' as is_open, state = 'MET' as is_in_time from watch where kind = 'FOLLOW_UP' and state <> 'DROPPED';

-- When an order is to be acknowledged, while it is not.
create view acknowledgement_due as
select subject_id as order_id, case_number, due_on from watch where kind = 'ORDER_ACKNOWLEDGEMENT' and state = 'OPEN';

-- When the plan of an order is to come in, while it lies with the unit.
create view plan_due as
select subject_id as order_id, due_on from watch where kind = 'EXECUTION_PLAN' and state = 'OPEN' and in_hand = false;

-- The limits that an order runs against while it is not executed as decided: the law's, after which it is reported, and the local ones before.
create view execution_limit as
select subject_id as order_id, case_number, due_on, kind in ('EXECUTION_STATUTORY', 'INTERRUPTION_STATUTORY') as is_by_law
from watch
where state = 'OPEN' and kind in ('EXECUTION_START', 'EXECUTION_REASSESSMENT', 'INTERRUPTION', 'EXECUTION_STATUTORY', 'INTERRUPTION_STATUTORY');

-- When a pause is reported, if it counts as an interruption.
create view pause_limit as
select subject_id as pause_id, case_number, due_on from watch where kind = 'PAUSE_STATUTORY' and state = 'OPEN';

-- When the orders of a decision are to be written, while they are not.
create view order_writing_due as
select subject_id as decision_id, case_number, due_on from watch where kind = 'ORDER_WRITTEN' and state = 'OPEN';
