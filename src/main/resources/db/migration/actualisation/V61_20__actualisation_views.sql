-- What other rooms may read of what comes in.

-- Everything that came in, in whatever way it ended, and in the words it came in.
create view application_known as
select id, care_case_id, received_on, kind, concerns from application;
