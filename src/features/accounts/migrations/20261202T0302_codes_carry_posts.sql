-- What a code gives to whoever holds the paper, as it stood when it was made: nobody's post, a helper's, or one of work. Whoever has come to more since then needs a new one.
alter table binding_code add column carries text not null default 'none' check (carries in ('none', 'help', 'work'));
comment on column binding_code.carries is 'plain';
