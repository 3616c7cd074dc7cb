-- Whoever is named no more leaves no word behind: what they wrote was for as long as they were named, and whoever is named next reads none of it. The person's row is held, so that
-- what somebody writes down for them and what they say themself come one after the other.
create or replace function wish_care(someone uuid, wish text[], said bytea, carers uuid[], posts uuid[], ends timestamptz, review timestamptz, at timestamptz)
  returns setof uuid language plpgsql security definer set search_path from current as $$
begin
  perform 1 from person p where p.id = someone for no key update;
  insert into care_file (person_id, wishes, words, since, until, review_at) values (someone, wish, said, at, ends, review)
    on conflict (person_id) do update set wishes = excluded.wishes, words = excluded.words, since = excluded.since, until = excluded.until,
      review_at = excluded.review_at, asked_at = null, ended_at = null;
  update care_note n set says = null, put_right = null where n.person_id = someone and n.by_person <> all(carers) and n.says is not null;
  return query update care_carer c set named = false where c.person_id = someone and c.named and c.carer_person <> all(carers) returning c.carer_person;
  insert into care_carer (person_id, carer_person, post_id) select someone, n.carer, n.post from unnest(carers, posts) n(carer, post)
    on conflict (person_id, carer_person) do update set post_id = excluded.post_id, named = true;
end $$;

-- Asked before somebody else writes one down: what the person wished stands until they end it themself.
create function care_stands(someone uuid, at timestamptz) returns boolean language plpgsql security definer set search_path from current as $$
begin
  perform 1 from person p where p.id = someone for no key update;
  return exists (select from care_file f where f.person_id = someone and f.ended_at is null and least(f.until, f.review_at) > at);
end $$;
revoke execute on function care_stands(uuid, timestamptz) from public;
grant execute on function care_stands(uuid, timestamptz) to mulin_runtime;

-- What is over is held until it is ended, so that a yes under way is waited for by the next sweep, and several processes end each once.
create or replace function care_over(at timestamptz, many int) returns setof uuid language sql volatile security definer set search_path from current
  begin atomic
    select f.person_id from care_file f where f.ended_at is null and least(f.until, f.review_at) <= at order by least(f.until, f.review_at) limit many
      for update skip locked;
  end;
