-- What is settled of each order besides what it asks for: when it is to begin, what the unit said when it acknowledged, and what the handler has made clear last.
create view order_agreed as
select o.id as order_id, o.urgent, o.valid_from, o.valid_to, o.planned_start, o.rough_plan, o.fixed_care_contact,
       (select r.clarification from order_revision r
        where r.service_order = o.id
          and r.service_order_key = (select max(n.service_order_key) from order_revision n where n.service_order = o.id and n.clarification is not null)) as clarification
from service_order o;
