import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';

type Overseer = { readonly person: string; readonly kind: string; readonly area: string };

/**
 * Who oversees whoever acts, and by which post: the secretary of their community; of the secretary the leaders of the street; and where there is neither, the
 * security administrator. Never the person themself.
 */
export async function overseersOf({ db, actor, now }: Seeing): Promise<Overseer[]> {
  const mine = actor.posts.map(({ id }) => id);
  const { rows } = await sql<Overseer & { rank: number }>`
    with here as (select distinct coalesce(a.community_id, a.id) as community, a.street_id as street from post p join area a on a.id = p.area_id where p.id = any(${mine}::uuid[])),
      held as (select p.person_id, p.kind, p.area_id from post p where p.kind in ('secretary', 'street-leader', 'security-admin')
        and p.since <= ${dayOf(now)} and (p.until is null or p.until > ${dayOf(now)}) and p.person_id is distinct from ${actor.person})
    select distinct h.person_id as person, h.kind, h.area_id as area, case h.kind when 'secretary' then 1 when 'street-leader' then 2 else 3 end as rank from held h
    where h.kind = 'security-admin' or (h.kind = 'secretary' and h.area_id in (select community from here)) or (h.kind = 'street-leader' and h.area_id in (select street from here))`.execute(
    db,
  );
  const leads = actor.posts.some(({ kind }) => kind === 'secretary');
  const fit = rows.filter(({ rank }) => !leads || rank > 1);
  const nearest = Math.min(...fit.map(({ rank }) => rank));
  return fit.filter(({ rank }) => rank === nearest).map(({ person, kind, area }) => ({ person, kind, area }));
}

/** The same as persons, each once: who is told of what somebody does. */
export async function supervisorsOf(seeing: Seeing): Promise<string[]> {
  return [...new Set((await overseersOf(seeing)).map(({ person }) => person))];
}
