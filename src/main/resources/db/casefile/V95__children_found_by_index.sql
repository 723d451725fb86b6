-- Found for every decision and every case, so not by reading the whole table.
create index decided_service_decision on decided_service (care_decision);
create index service_order_case on service_order (care_case_id);
