-- Whether its holder set it up without any post of theirs asking: then it is asked for whatever posts they hold, or none. One a post asked for is asked for only
-- as long as such a post is held: whoever has left it and lost the phone still signs in as the resident they are.
alter table second_factor add column chosen boolean not null default false;
grant update (chosen) on second_factor to mulin_runtime;
comment on column second_factor.chosen is 'plain';

-- Each day that was said, by whom and when; `post_kind` holds the ones in force. Nothing here is changed or deleted.
create table second_rule (
  id           uuid primary key,
  kind         text not null references post_kind,
  second_from  date,
  step_up_from date,
  said_by      uuid not null references account,
  said_at      timestamptz not null
);
create index second_rule_of_kind on second_rule (kind, said_at);
create index second_rule_said_by on second_rule (said_by);
grant select, insert on second_rule to mulin_runtime;
grant select on second_rule to mulin_retention;
comment on column second_rule.kind is 'plain';
comment on column second_rule.second_from is 'plain';
comment on column second_rule.step_up_from is 'plain';
