import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { consent, mustBeAgreed, type Withdrawn } from '#features/people/door.ts';
import { action, type Context, query, type Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { holdersOf } from '../door.ts';
import * as contract from './contract.ts';
import { told } from './words.ts';

/** Somebody says that they wish to be named; nobody says it for them (row S1-A8). Who agreed before is called as they say now. */
export const agreeToPlaque = action(contract.agreeToPlaque, {
  who: 'person',
  async run(context, { called, agreed }) {
    const { db, now } = context;
    const person = themself(context.actor);
    const home = (await homeOf(context, person)) ?? refuse('organizations.plaque_members');
    await mustBeAgreed(context, { person, purpose: 'plaque', agreed });
    await sql`select from person where id = ${person} for update`.execute(db); // twice at once takes turns
    await letGoOf(context, person);
    await consent(context, { person, purpose: 'plaque', about: home.id });
    const id = newId();
    await db
      .insertInto('plaque_name')
      .values({ id, person_id: person, community_id: home.community, building_id: home.id, called, agreed_at: stamp(now) })
      .execute();
    context.stir('organizations', [`person:${person}`, `area:${home.community}`]);
    return { id };
  },
});

function themself({ person, family }: Actor): string {
  if (family) refuse('organizations.plaque_own_word');
  return person ?? refuse('not_bound');
}

type Home = { readonly id: string; readonly name: string; readonly community: string };

/** The building a member of the community lives in; undefined for everybody else. */
async function homeOf({ db }: Pick<Seeing, 'db'>, person: string): Promise<Home | undefined> {
  const { rows } = await sql<Home>`
    select b.id, concat_ws(' ', e.name, b.name) as name, b.community_id as community
    from person p join party_member m on m.person_id = p.id and m.ended_at is null join household h on h.id = p.household_id and h.ended_at is null
      join area d on d.id = h.dwelling_id join area b on b.id = d.building_id left join area e on e.id = b.estate_id
    where p.id = ${person} and p.ended_at is null`.execute(db);
  return rows[0];
}

export const myPlaque = query(contract.myPlaque, {
  who: 'person',
  async run(seeing) {
    const person = seeing.actor.family ? null : seeing.actor.person;
    if (!person) return { building: null, agreed: null };
    const home = await homeOf(seeing, person);
    const { rows } = await sql<{ about: string; called: string; printed: boolean }>`
      select n.building_id as about, n.called, exists (select from plaque_line l join plaque q on q.id = l.plaque_id and q.taken_down_on is null where l.name_id = n.id) as printed
      from plaque_name n where n.person_id = ${person} and n.ended_at is null`.execute(seeing.db);
    return { building: home ? { id: home.id, name: home.name } : null, agreed: rows[0] ?? null };
  },
});

/** Taken back, by itself or with everything else: the name is gone at once, and the secretary is told what hangs there still. */
export async function plaqueTakenBack(context: Context, { person, purpose }: Withdrawn): Promise<void> {
  if (purpose !== 'plaque') return;
  for (const { building, community } of await letGoOf(context, person))
    for (const { person: secretary } of await holdersOf(context.db, context.now, { kind: 'secretary', area: community }))
      await tellPerson(context, secretary, told.comesDown(building));
}

type Hanging = { readonly building: string; readonly community: string };

/** @returns where a plaque with the name still hangs */
async function letGoOf(context: Context, person: string): Promise<Hanging[]> {
  const { rows } = await sql<Hanging & { hangs: boolean }>`
    update plaque_name n set ended_at = ${stamp(context.now)}, called = '——' from area b
    where b.id = n.building_id and n.person_id = ${person} and n.ended_at is null
    returning b.name as building, n.community_id as community,
      exists (select from plaque_line l join plaque q on q.id = l.plaque_id and q.taken_down_on is null where l.name_id = n.id) as hangs`.execute(
    context.db,
  );
  for (const { community } of rows) context.stir('organizations', [`person:${person}`, `area:${community}`]);
  return rows.filter(({ hangs }) => hangs);
}
