-- 照应卡: what somebody wishes to be looked after with, in their own words, by whom they name, until a day, asked anew before `review_at`. It is written and ended by the
-- functions below alone, so that whoever writes it down for somebody without a phone reads nothing of it afterwards.
create table care_file (
  person_id uuid primary key references person,
  wishes    text[] not null check (wishes <@ '{visit,call,errand,shopping,company}'),
  words     bytea,
  since     timestamptz not null,
  until     timestamptz not null,
  review_at timestamptz not null,
  asked_at  timestamptz,
  ended_at  timestamptz,
  check (until > since)
);
create index care_file_due on care_file (least(until, review_at)) where ended_at is null;
create index care_file_ended on care_file (ended_at) where ended_at is not null;

create table care_carer (
  person_id    uuid not null references person,
  carer_person uuid not null references person,
  post_id      uuid not null references post,
  named        boolean not null default true,
  primary key (person_id, carer_person),
  check (carer_person <> person_id)
);
create index care_carer_of on care_carer (carer_person);
create index care_carer_over on care_carer (person_id) where not named;
create index care_carer_post on care_carer (post_id);

-- What a carer wrote down for the next time. The person reads it, writes beside it what is wrong, or strikes it: then its words are gone at once.
create table care_note (
  id        uuid primary key,
  person_id uuid not null references person,
  by_person uuid not null references person,
  by_called text not null,
  on_day    date not null,
  says      bytea,
  put_right bytea,
  at        timestamptz not null
);
create index care_note_of on care_note (person_id, on_day desc, id desc);
create index care_note_by on care_note (by_person);
create index care_note_struck on care_note (at) where says is null;

-- Every so many months the person is asked anew; six where a community says nothing.
create table care_rule (
  community_id  uuid primary key references area,
  review_months int not null check (review_months between 1 and 12),
  set_at        timestamptz not null
);
grant select, insert on care_rule to mulin_runtime;
grant update (review_months, set_at) on care_rule to mulin_runtime;

-- Whoever sits at the account was named by this person, holds the post they were named in, and the file stands.
create function cares_for(someone uuid) returns boolean language sql stable security definer set search_path from current
  begin atomic
    select exists (select from care_carer c
      join care_file f on f.person_id = c.person_id and f.ended_at is null and least(f.until, f.review_at) > acting_at()
      join post p on p.id = c.post_id and p.person_id = c.carer_person and p.since <= (acting_at() at time zone 'Asia/Shanghai')::date
        and (p.until is null or p.until > (acting_at() at time zone 'Asia/Shanghai')::date)
      where c.person_id = someone and c.named and acts_as(c.carer_person));
  end;

alter table care_file enable row level security;
create policy own_or_named on care_file for select to mulin_runtime using (acts_as(person_id) or cares_for(person_id));
create policy over on care_file for delete to mulin_retention using (true);
create policy backup on care_file for select to mulin_retention using (true);
alter table care_carer enable row level security;
create policy own_or_named on care_carer for select to mulin_runtime using (acts_as(person_id) or acts_as(carer_person));
create policy over on care_carer for delete to mulin_retention using (true);
create policy backup on care_carer for select to mulin_retention using (true);
alter table care_note enable row level security;
create policy own_or_named on care_note for select to mulin_runtime using (acts_as(person_id) or cares_for(person_id));
create policy by_named on care_note for insert to mulin_runtime with check (acts_as(by_person) and cares_for(person_id));
create policy put_right on care_note for update to mulin_runtime using (acts_as(person_id));
create policy over on care_note for delete to mulin_retention using (true);
create policy backup on care_note for select to mulin_retention using (true);
grant select on care_file, care_carer, care_note to mulin_runtime;
grant insert on care_note to mulin_runtime;
grant update (says, put_right) on care_note to mulin_runtime;
grant select, delete on care_file, care_carer, care_note to mulin_retention;

-- Said anew it stands in place of the one before: the carers are who is named now. Gives whom it no longer names.
create function wish_care(someone uuid, wish text[], said bytea, carers uuid[], posts uuid[], ends timestamptz, review timestamptz, at timestamptz)
  returns setof uuid language plpgsql security definer set search_path from current as $$
begin
  insert into care_file (person_id, wishes, words, since, until, review_at) values (someone, wish, said, at, ends, review)
    on conflict (person_id) do update set wishes = excluded.wishes, words = excluded.words, since = excluded.since, until = excluded.until,
      review_at = excluded.review_at, asked_at = null, ended_at = null;
  return query update care_carer c set named = false where c.person_id = someone and c.named and c.carer_person <> all(carers) returning c.carer_person;
  insert into care_carer (person_id, carer_person, post_id) select someone, n.carer, n.post from unnest(carers, posts) n(carer, post)
    on conflict (person_id, carer_person) do update set post_id = excluded.post_id, named = true;
end $$;

-- A yes: asked anew only after the next so many months.
create function stay_in_care(someone uuid, review timestamptz, at timestamptz) returns timestamptz language sql security definer set search_path from current
  begin atomic
    update care_file f set review_at = review, asked_at = null where f.person_id = someone and f.ended_at is null and least(f.until, f.review_at) > at
      returning least(f.until, f.review_at);
  end;

-- Nothing is read any more from now on, and no word is left; the emptied rows go with the next clearing. Gives whom it named.
create function end_care(someone uuid, at timestamptz) returns setof uuid language plpgsql security definer set search_path from current as $$
begin
  update care_file f set ended_at = at, words = null, wishes = '{}' where f.person_id = someone and f.ended_at is null;
  if not found then return; end if;
  update care_note n set says = null, put_right = null where n.person_id = someone;
  return query update care_carer c set named = false where c.person_id = someone and c.named returning c.carer_person;
end $$;

-- Who is to be asked anew, each once.
create function care_to_ask(before timestamptz, at timestamptz, many int) returns table (person uuid, day timestamptz) language sql security definer set search_path from current
  begin atomic
    with due as (select f.person_id from care_file f where f.ended_at is null and f.asked_at is null and least(f.until, f.review_at) > at
      and least(f.until, f.review_at) <= before order by least(f.until, f.review_at) limit many for update skip locked)
    update care_file f set asked_at = at from due where f.person_id = due.person_id returning f.person_id, least(f.until, f.review_at);
  end;
create function carers_of(someone uuid) returns setof uuid language sql stable security definer set search_path from current
  begin atomic select c.carer_person from care_carer c where c.person_id = someone and c.named; end;

create function care_over(at timestamptz, many int) returns setof uuid language sql stable security definer set search_path from current
  begin atomic
    select f.person_id from care_file f where f.ended_at is null and least(f.until, f.review_at) <= at order by least(f.until, f.review_at) limit many;
  end;

create function care_count(community uuid, at timestamptz) returns int language sql stable security definer set search_path from current
  begin atomic
    select count(*)::int from care_file f join person p on p.id = f.person_id and p.community_id = community
    where f.ended_at is null and least(f.until, f.review_at) > at;
  end;

revoke execute on function cares_for(uuid), wish_care(uuid, text[], bytea, uuid[], uuid[], timestamptz, timestamptz, timestamptz),
  stay_in_care(uuid, timestamptz, timestamptz), end_care(uuid, timestamptz), care_to_ask(timestamptz, timestamptz, int), carers_of(uuid),
  care_over(timestamptz, int), care_count(uuid, timestamptz) from public;
grant execute on function cares_for(uuid), wish_care(uuid, text[], bytea, uuid[], uuid[], timestamptz, timestamptz, timestamptz),
  stay_in_care(uuid, timestamptz, timestamptz), end_care(uuid, timestamptz), care_to_ask(timestamptz, timestamptz, int), carers_of(uuid),
  care_over(timestamptz, int), care_count(uuid, timestamptz) to mulin_runtime;

-- Who opened it is read by the person among who looked.
create policy of_care on reveal for insert to mulin_runtime
  with check (person_id = named_person() and by_account = acting_account() and matter_id = person_id and cares_for(person_id));

comment on column care_file.wishes is 'personal | 本人希望怎么照应 | 单独同意(个保法23、29条) | 到期、退出或不再答应即删 | 本人点名的照应人 | 敏感：需要照应；单独同意，收回马上撤下并删除';
comment on column care_file.words is 'personal | 本人自己写的要照应什么，封存 | 单独同意(个保法23、29条) | 到期、退出或不再答应即删 | 本人点名的照应人 | 敏感：需要照应；单独同意，收回马上撤下并删除';
comment on column care_note.says is 'personal | 照应的人记下的，本人看得到、能更正、能划掉，封存 | 单独同意(个保法23、29条) | 到期、退出或不再答应即删 | 本人点名的照应人 | 敏感：需要照应；单独同意，收回马上撤下并删除';
comment on column care_note.put_right is 'personal | 本人更正照应的人记下的，封存 | 更正权(个保法46) | 到期、退出或不再答应即删 | 本人';
comment on column care_note.by_called is 'personal | 本人知道是谁记的 | 同意(个保法13(1)) | 到期、退出或不再答应即删 | 本人点名的照应人';
comment on column care_note.on_day is 'personal | 本人知道是哪天的事 | 同意(个保法13(1)) | 到期、退出或不再答应即删 | 本人点名的照应人';
comment on column care_carer.named is 'personal | 本人点名请谁照应，现在还算不算 | 单独同意(个保法23、29条) | 到期、退出或不再答应即删 | 本人';
