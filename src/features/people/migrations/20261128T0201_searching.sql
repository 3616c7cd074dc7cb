-- Somebody is also found by the last four of their phone and by the first letters of how their name is spoken. The letters of a whole name are marked, not
-- their pairs, and each community marks them its own way: so few letters would otherwise be read off how often they occur.
alter table person_index
  add column phone_last4_mac bytea,
  add column initials        bytea[] not null default '{}',
  add column marked_at       timestamptz;
create index person_by_phone_last4 on person_index (phone_last4_mac) where phone_last4_mac is not null;
create index person_by_initials on person_index using gin (initials);
comment on column person_index.phone_last4_mac is 'personal | 按后四位查找 | 基层治理法定职责(个保法13(3)) | 迁出即删 | 社区书记';
comment on column person_index.initials is 'personal | 按姓名首字母查找 | 基层治理法定职责(个保法13(3)) | 迁出即删 | 社区书记';
grant update (phone_last4_mac, initials, marked_at) on person_index to mulin_runtime;

-- Marks cannot be made here, where there is no key. A sweep makes them a hundred at a time, each hundred committed by itself: what is still to do is what has no marked_at,
-- so a fall in between loses nothing. Whoever has left has nothing to be marked.
update person_index set marked_at = now() where name_bigrams = '{}';
create index person_index_to_mark on person_index (person_id) where marked_at is null;
create index person_index_empty on person_index (person_id) where name_bigrams = '{}';

-- Sealed names of those whose marks are still to be made, for the machine that makes them: nobody reads them, and it returns nothing once all are marked.
create function names_to_mark(most int) returns table (person_id uuid, community_id uuid, key_wrapped bytea, name bytea, phone bytea)
  language sql volatile security definer set search_path from current
  begin atomic
    select i.person_id, p.community_id, v.key_wrapped, v.name, v.phone
    from person_index i join person p on p.id = i.person_id join person_vault v on v.person_id = i.person_id
    where i.marked_at is null order by i.person_id limit most for update of i skip locked;
  end;
revoke execute on function names_to_mark(int) from public;
grant execute on function names_to_mark(int) to mulin_runtime;

-- Whoever comes to another community, by whatever way, is marked anew for it.
create function marks_fall_due() returns trigger language plpgsql as $$
begin
  update person_index set initials = '{}', marked_at = null where person_id = new.id;
  return null;
end $$;
create trigger marks_follow_the_person after update of community_id on person
  for each row when (old.community_id is distinct from new.community_id and new.ended_at is null) execute function marks_fall_due();

-- Which last fours an account has looked for: whoever tries one after the other would read off a number that is masked.
create table tail_search (
  account_id uuid not null references account,
  tail_mac   bytea not null,
  at         timestamptz not null,
  primary key (account_id, tail_mac)
);
create index tail_search_lately on tail_search (account_id, at);
create index tail_search_by_age on tail_search (at);
grant select, insert, update on tail_search to mulin_runtime;
grant select, delete on tail_search to mulin_retention;
comment on column tail_search.tail_mac is 'personal | 防止有人把后四位一个一个试出来 | 法定义务(个保法51、网安法23) | 1天 | 审计管理员';
