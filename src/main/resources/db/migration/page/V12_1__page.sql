-- What the own pages keep.

-- What was done from a form of our own pages, by the key that the form carried when it was opened: the same form sent again is answered from here.
create table page_step (
  form_key varchar not null,
  user_id varchar not null,
  contents_hash varchar not null,
  said varchar,
  next_page varchar,
  done_at timestamp(6) with time zone not null,
  primary key (form_key, user_id)
);
create index page_step_done_at on page_step (done_at);
