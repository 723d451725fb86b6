-- The unit's page reads when an order is to be acknowledged among all open watches, to have the hour.
drop view acknowledgement_due;
