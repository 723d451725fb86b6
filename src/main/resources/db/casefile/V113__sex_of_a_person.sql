-- Outcomes are compared between women and men (C9, K3): the next to last digit of the identity number is even for women and odd for men.
alter table person add column sex varchar;
update person set sex = case when mod(cast(substring(identity_number from 11 for 1) as integer), 2) = 0 then 'WOMAN' else 'MAN' end;
alter table person alter column sex set not null;
