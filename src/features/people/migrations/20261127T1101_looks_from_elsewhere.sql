-- A look is written near one's post, or for the matter it is for: while that is in hand and only about whom it is, wherever the post is held.
-- Whoever sits at the account is this person.
create function acts_as(someone uuid) returns boolean language sql stable return exists (
  select from binding b where b.account_id = acting_account() and b.person_id = someone and b.scope = 'self' and (b.until is null or b.until > acting_at())
);

-- The posts whoever sits at the account holds today.
create function acting_posts() returns table (kind text, area_id uuid, work text) language sql stable begin atomic
  select p.kind, p.area_id, k.work
  from binding b
    join post p on p.person_id = b.person_id and p.since <= (acting_at() at time zone 'Asia/Shanghai')::date
      and (p.until is null or p.until > (acting_at() at time zone 'Asia/Shanghai')::date)
    join post_kind k on k.id = p.kind
  where b.account_id = acting_account() and b.scope = 'self' and (b.until is null or b.until > acting_at());
end;

-- Who asked with their name, or lives where help is asked for, is whom an open matter is about; its assignee has it in hand, and staff an open step waits for.
-- An order merely offered, and a question beside the step, are in nobody's hands (src/features/matters/door.ts).
create function has_in_hand(matter uuid, someone uuid) returns boolean language sql stable return exists (
  select from matter m
  where m.id = has_in_hand.matter and m.ended_at is null
    and ((m.real_name and m.opener_person = someone) or exists (
      select from person w join household h on h.id = w.household_id and h.ended_at is null
      where w.id = someone and w.ended_at is null and h.dwelling_id = m.place_id))
    and (acts_as(m.assignee_person) or exists (
      select from task t
      where t.matter_id = m.id and t.closed_at is null and t.what not in ('claim', 'extension', 'reclass', 'meeting')
        and (acts_as(t.person_id) or t.account_id = acting_account()
          or exists (select from acting_posts() o where o.work = 'staff' and o.kind = t.post_kind and o.area_id = t.area_id))))
);

-- Whoever mediates names the sides on the papers of the quarrel, also when it is over.
create function mediates_between(matter uuid, someone uuid) returns boolean language sql stable return exists (
  select from matter m join method p on p.id = m.method_id and p.version = m.method_version
  where m.id = mediates_between.matter and p.definition -> 'opens' ->> 'catalogue' = 'mediation'
    and (m.opener_person = someone or someone = any(m.sides)) and acts_as(m.assignee_person)
);

-- Staff of the ground ask once more whoever asked with their name, until they have answered.
create function calls_back(matter uuid, someone uuid) returns boolean language sql stable return exists (
  select from matter m join call_back b on b.matter_id = m.id and b.answered_at is null
    join acting_posts() o on o.work = 'staff' and o.area_id in (m.community_id, m.estate_id, m.grid_id, m.micro_grid_id)
  where m.id = calls_back.matter and m.ended_at is not null and m.real_name and m.opener_person = someone
);

drop policy near_enough on reveal;
create policy near_enough on reveal for insert to mulin_runtime
  with check (person_id = named_person() and by_account = acting_account()
    and (on_post_near(person_id) or has_in_hand(matter_id, person_id) or mediates_between(matter_id, person_id) or calls_back(matter_id, person_id)));
drop function has_in_hand(uuid);
