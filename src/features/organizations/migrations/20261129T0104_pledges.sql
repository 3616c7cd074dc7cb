-- A member's pledge in four parts. Only what its member shows to everybody is kept, part by part: that somebody is a member is theirs to say (PIPL 25, 29).
-- Hidden again, its words are gone at once. Who shows nothing stands on no list.
create table pledge (
  id           uuid primary key,
  person_id    uuid not null references person,
  community_id uuid not null references area,
  part         text not null check (part in ('identity', 'duty', 'skill', 'giving')),
  called       text check (length(called) between 1 and 20),
  says         text check (length(says) between 4 and 120),
  unique (person_id, part),
  check ((called is null) = (says is null))
);
create index pledge_shown on pledge (community_id, id) where says is not null;
grant select, insert on pledge to mulin_runtime;
grant update (community_id, called, says) on pledge to mulin_runtime;
grant select, delete on pledge to mulin_retention;
comment on column pledge.part is 'plain';
comment on column pledge.called is 'personal | 党员承诺：自己愿意公开的称呼 | 单独同意(个保法25) | 收回即删 | 本人 | 敏感：党员身份；单独同意，收回马上撤下';
comment on column pledge.says is 'personal | 党员承诺：自己愿意公开的话 | 单独同意(个保法25) | 收回即删 | 本人 | 敏感：党员身份；单独同意，收回马上撤下';
