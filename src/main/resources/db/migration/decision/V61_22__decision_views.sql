-- What other rooms may read of the decisions.

-- Every decision, in force or not.
create view decision_known as
select id, matter_id, care_case_id, outcome, law, decided_on, decided_by, valid_from, valid_to, reasons, last_follow_up_on from care_decision;

-- Every service that a decision answers, granted or not; its state is for showing.
create view service_decided as
select id, care_decision as decision_id, service_code, state, extent, refused_extent, legal_ground, goal, ended_on, ending_ground from decided_service;

-- Every service that is granted and goes on, or is to begin.
create view service_granted as
select id, care_decision as decision_id, service_code, unit_code from decided_service where state = 'GRANTED';
