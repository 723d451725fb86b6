-- The handlers' shared inbox can have a mail address too, as a unit's has (D10, J1).
alter table team add column mail_address varchar;
