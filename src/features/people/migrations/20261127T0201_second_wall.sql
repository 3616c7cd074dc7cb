-- The second wall around names, phones and ID numbers: the database itself asks who acts and whether they may look, whatever the rule at the door let through.
-- A transaction says by whose account, when and about whom (src/kernel/vault.ts); where it says nothing, nothing is read.
create function named_person() returns uuid language sql stable return nullif(current_setting('mulin.person', true), '')::uuid;
create function acting_account() returns uuid language sql stable return nullif(current_setting('mulin.account', true), '')::uuid;
create function acting_at() returns timestamptz language sql stable return nullif(current_setting('mulin.at', true), '')::timestamptz;

-- The account is this person's own today, or acts for them as family.
create function acts_for(someone uuid) returns boolean language sql stable return exists (
  select from binding b where b.account_id = acting_account() and b.person_id = someone and (b.until is null or b.until > acting_at())
);

-- Whoever sits at the account works or helps today in this community, or in the street around it.
create function on_post_near(community uuid, street uuid) returns boolean language sql stable return exists (
  select from binding b
    join post p on p.person_id = b.person_id and p.since <= (acting_at() at time zone 'Asia/Shanghai')::date
      and (p.until is null or p.until > (acting_at() at time zone 'Asia/Shanghai')::date)
    join post_kind k on k.id = p.kind and k.work in ('staff', 'helper')
    join area a on a.id = p.area_id
  where b.account_id = acting_account() and b.scope = 'self' and (b.until is null or b.until > acting_at())
    and (community in (a.id, a.community_id) or street = a.id)
);
create function on_post_near(someone uuid) returns boolean language sql stable return exists (
  select from person w where w.id = someone and on_post_near(w.community_id, w.street_id)
);

-- Or they have the matter in hand that the look is for, wherever they hold their post.
create function has_in_hand(matter uuid) returns boolean language sql stable return exists (
  select from matter m join binding b on b.person_id = m.assignee_person
  where m.id = has_in_hand.matter and b.account_id = acting_account() and b.scope = 'self' and (b.until is null or b.until > acting_at())
);

-- A look is written by whoever looks, under their own account, and only near their post. It is read by whom it concerns and by whoever wrote it.
drop policy own_reveals on reveal;
drop policy new_reveal on reveal;
create policy concerned on reveal for select to mulin_runtime
  using (by_account = acting_account() or (person_id = named_person() and acts_for(person_id)));
create policy near_enough on reveal for insert to mulin_runtime
  with check (person_id = named_person() and by_account = acting_account() and (on_post_near(person_id) or has_in_hand(matter_id)));

-- In this very transaction, before the vault is opened: what is not written down is not shown.
create function look_is_written(someone uuid) returns boolean language sql stable return exists (
  select from reveal r where r.person_id = someone and r.by_account = acting_account() and r.xmin = pg_current_xact_id_if_assigned()::xid
);
drop policy one_person on person_vault;
create policy own_or_written on person_vault for select to mulin_runtime
  using (person_id = named_person() and (acts_for(person_id) or look_is_written(person_id)));

-- Keys are destroyed by this function alone: of oneself, or by whoever works near the person.
drop policy erased_person on person_vault;
revoke update (key_wrapped) on person_vault from mulin_runtime;
create or replace function erase_persons(persons uuid[]) returns void language plpgsql security definer set search_path from current as $$
declare
  one uuid;
begin
  foreach one in array persons loop
    if not coalesce(acts_for(one) or on_post_near(one), false) then
      raise insufficient_privilege using message = 'whoever acts may not erase this person';
    end if;
  end loop;
  update person_vault set key_wrapped = null where person_id = any(persons);
end $$;

-- The number a text message goes to, for the machine that sends it: the phone and its key, no name, and nobody reads it.
create function phone_to_tell(someone uuid) returns table (key_wrapped bytea, phone bytea) language sql stable security definer set search_path from current
  begin atomic select v.key_wrapped, v.phone from person_vault v where v.person_id = someone; end;
revoke execute on function phone_to_tell(uuid), erase_persons(uuid[]) from public;
grant execute on function phone_to_tell(uuid), erase_persons(uuid[]) to mulin_runtime;
