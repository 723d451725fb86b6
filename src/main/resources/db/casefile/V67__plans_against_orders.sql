-- What an order covers, and the time it may take: minutes a week; null outside the frame (D8, F6).
alter table service_order add column frame_minutes integer;
create table ordered_area (
  service_order bigint not null references service_order (id),
  service_order_key integer not null,
  life_area varchar not null,
  primary key (service_order, service_order_key)
);

-- A part belongs to a life area of the order and takes some time; not every part needs a goal of its own (F2).
alter table plan_part add column life_area varchar;
alter table plan_part add column minutes integer;
alter table plan_part alter column goal drop not null;
alter table plan_part alter column goal_measure drop not null;
alter table plan_part alter column goal_date drop not null;

-- The plan says itself when it does not fit in the order (F6).
alter table execution_plan add column misfit text;
-- Why a new version was asked for, and when (F5, F8).
alter table execution_plan add column revision_asked_on date;
alter table execution_plan add column revision_reason text;

insert into municipality_parameter (profile, name, parameter_value, source) values
  ('default', 'plan.review.months', '12', 'F2, Östhammar: minst årligen');
