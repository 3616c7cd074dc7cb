import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';

type Overseer = { readonly person: string; readonly kind: string; readonly area: string };
type Standing = Overseer & { readonly rank: number; readonly signsIn: boolean };

/** Who oversees whoever acts and can sign in to answer them, and by which post: the nearest of these. @param never persons it concerns themselves; where one of them is the nearest, the next above answers */
export async function overseersOf(seeing: Seeing, never: readonly string[] = []): Promise<Overseer[]> {
  const over = await standingOver(seeing);
  return nearestOf(over.filter(({ signsIn, person }) => signsIn && !never.includes(person)));
}

/** Who is told of what somebody does: whoever oversees them, each once, whether they sign in or not. */
export async function supervisorsOf(seeing: Seeing): Promise<string[]> {
  return [...new Set(nearestOf(await standingOver(seeing)).map(({ person }) => person))];
}

/**
 * The secretary of their community; of the secretary the leaders of the street; and where there is neither, the security administrator. Never the person
 * themself.
 */
async function standingOver({ db, actor, now }: Seeing): Promise<Standing[]> {
  const mine = actor.posts.map(({ id }) => id);
  const { rows } = await sql<Standing>`
    with here as (select distinct coalesce(a.community_id, a.id) as community, a.street_id as street from post p join area a on a.id = p.area_id where p.id = any(${mine}::uuid[])),
      held as (select p.person_id, p.kind, p.area_id from post p where p.kind in ('secretary', 'street-leader', 'security-admin')
        and p.since <= ${dayOf(now)} and (p.until is null or p.until > ${dayOf(now)}) and p.person_id is distinct from ${actor.person})
    select distinct h.person_id as person, h.kind, h.area_id as area, case h.kind when 'secretary' then 1 when 'street-leader' then 2 else 3 end as rank,
      exists (select from binding b where b.person_id = h.person_id and b.scope = 'self' and (b.until is null or b.until > ${stamp(now)})) as "signsIn" from held h
    where h.kind = 'security-admin' or (h.kind = 'secretary' and h.area_id in (select community from here)) or (h.kind = 'street-leader' and h.area_id in (select street from here))`.execute(
    db,
  );
  const leads = actor.posts.some(({ kind }) => kind === 'secretary');
  return rows.filter(({ rank }) => !leads || rank > 1);
}

function nearestOf(over: readonly Standing[]): Overseer[] {
  const nearest = Math.min(...over.map(({ rank }) => rank));
  return over.filter(({ rank }) => rank === nearest).map(({ person, kind, area }) => ({ person, kind, area }));
}
