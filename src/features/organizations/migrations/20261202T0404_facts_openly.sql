-- What was so before a body was founded, and what became so after, may be told to everybody: by whoever writes it, and in words that name nobody. What stands so far was written for staff and stays with them.
alter table body_fact add column is_open boolean not null default false;
comment on column body_fact.is_open is 'plain';
