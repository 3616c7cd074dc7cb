-- What was agreed to by itself is opened with a reason like a name or a phone; whoever wrote it reads who did, also where they stand in no ledger.
alter table contact_look add column what text not null default 'phone' check (what in ('phone', 'marked'));
comment on column contact_look.what is 'plain';

-- The reason now says beside it what was opened.
alter table reveal drop constraint reveal_reason_check;
alter table reveal add constraint reveal_reason_check check (length(reason) between 4 and 240) not valid;

-- Whoever works on a matter or answers for its ground writes that they opened what its opener wrote, wherever that person lives, while it is open.
create policy of_marked on reveal for insert to mulin_runtime
  with check (person_id = named_person() and by_account = acting_account() and exists (
    select from matter m
    where m.id = reveal.matter_id and m.ended_at is null and m.opener_person = reveal.person_id
      and (acts_as(m.assignee_person) or exists (
        select from acting_posts() o
        where (o.work = 'staff' and m.seen_by is null and o.area_id in (m.community_id, m.estate_id, m.grid_id, m.micro_grid_id))
          or (o.kind = any(m.seen_by) and o.area_id in (m.street_id, m.community_id, m.estate_id, m.grid_id, m.micro_grid_id))))
  ));

-- Which questions of a service were marked before it was edited.
create index tree_edit_of_leaf on tree_edit ((becomes ->> 'id')) where kind = 'leaf';
