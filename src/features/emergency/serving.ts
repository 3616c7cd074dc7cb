import { sql } from 'kysely';
import { z } from 'zod';
import { standsIn, wordsOf } from '#features/areas/door.ts';
import { consent, endConsent, noteLook, type Withdrawn } from '#features/people/door.ts';
import { action, type Context, type EffectHandler, passingAction, query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { moment } from '#kernel/contract.ts';
import { open, seal } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  askHome as askContract,
  homes as homesContract,
  leaveHome as leaveContract,
  openHome as openContract,
  visit as visitContract,
} from './contract.ts';
import { dwellingOf } from './plans.ts';
import { office, postsFor, type Running, reaches, runningAs } from './reach.ts';
import { told } from './words.ts';

const address = z.object({ address: z.string(), need: z.string().nullable() });

/** Somebody asks to be served at the door; why is neither asked nor kept (S1-E25). Sealed with the key of this emergency. */
export const askHome = action(askContract, {
  who: 'person',
  async run(context, { emergency, need }) {
    const { db, now, actor, keys } = context;
    const running = await runningAs(context, emergency);
    const person = actor.person ?? refuse('not_bound');
    const dwelling = (await dwellingOf(context)) ?? refuse('emergency.no_home');
    if (!(await standsIn(db, dwelling, [running.scope_id]))) refuse('emergency.out_of_scope');
    const { rows } = await sql<{ words: string }>`select ${wordsOf('a')} as words from area a where a.id = ${dwelling}`.execute(db);
    const key = keys.unwrap(running.homes_key, `${emergency}:homes`);
    const sealed = seal(key, JSON.stringify({ address: rows[0]?.words ?? '', need: need || null }), person);
    const asked = { sealed, asked_at: stamp(now), left_at: null };
    const [home] = await db
      .insertInto('emergency_home')
      .values({ ...asked, id: newId(), emergency_id: emergency, person_id: person })
      .onConflict((held) => held.columns(['emergency_id', 'person_id']).doUpdateSet(asked))
      .returning('id')
      .execute();
    await consent(context, { person, purpose: 'served', about: emergency });
    context.stir('emergency', [`area:${running.community_id}`]);
    return { id: home?.id ?? emergency };
  },
});

export const leaveHome = action(leaveContract, {
  who: 'person',
  async run(context, { emergency }) {
    const { actor } = context;
    const running = await runningAs(context, emergency);
    const person = actor.person ?? refuse('not_bound');
    await leave(context, { person, about: emergency });
    await endConsent(context, { person, purpose: 'served', about: emergency });
    context.stir('emergency', [`area:${running.community_id}`]);
    return { id: emergency };
  },
});

/** From now on nobody is sent there, and the address stands nowhere. */
async function leave({ db, now }: Context, { person, about }: Pick<Withdrawn, 'person' | 'about'>): Promise<void> {
  await db
    .updateTable('emergency_home')
    .set({ left_at: stamp(now), sealed: Buffer.alloc(0) })
    .where('emergency_id', '=', about)
    .where('person_id', '=', person)
    .where('left_at', 'is', null)
    .execute();
}

const unserved = async (context: Context, gone: Withdrawn): Promise<void> => {
  if (gone.purpose === 'served') await leave(context, gone);
};
/** What was asked for at the door goes with the consent to it. */
export const servingEffects: Readonly<Record<string, EffectHandler>> = { 'consent-withdrawn': unserved };

const size = 50;
type Home = { id: string; masked: string; grid: string | null; askedAt: string; visits: number };

/** Who asked, masked and by grid; the address is opened one at a time. */
export const homes = query(homesContract, {
  who: { work: ['staff', 'helper'] },
  async run(seeing, { emergency, after: mark }) {
    const running = await runningAs(seeing, emergency);
    await mustBeNear(seeing, running);
    await mustServe(seeing, running);
    const from = after(mark, z.tuple([moment, z.uuid()]));
    const behind = from === null ? sql`true` : sql`(h.asked_at, h.id) > (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Home>`
      select h.id, p.masked, g.name as grid, h.asked_at as "askedAt", (select count(*)::int from emergency_visit v where v.home_id = h.id) as visits
      from emergency_home h join person p on p.id = h.person_id left join area g on g.id = p.grid_id
      where h.emergency_id = ${emergency} and h.left_at is null and ${behind} order by h.asked_at, h.id limit ${size + 1}`.execute(
      seeing.db,
    );
    return paged(rows, size, ({ askedAt, id }) => [askedAt, id]);
  },
});

/** One address, to go there; whoever lives there reads who looked (PIPL 44). */
export const openHome = passingAction(openContract, {
  who: { work: ['staff', 'helper'] },
  async run(context, { home: id }) {
    const { running, home } = await homeOf(context, id);
    const key = context.keys.unwrap(running.homes_key, `${running.id}:homes`);
    await noteLook(context, { person: home.person_id, about: id, reason: told.looked });
    return { id, ...address.parse(JSON.parse(open(key, home.sealed, home.person_id))) };
  },
});

/** Somebody was at a door: what for is sealed, that it happened is counted. */
export const visit = action(visitContract, {
  who: { work: ['staff', 'helper'] },
  async run(context, { home, what }) {
    const { db, now, actor, keys } = context;
    const { running } = await homeOf(context, home);
    const id = newId();
    const sealed = seal(keys.unwrap(running.visits_key, `${running.id}:visits`), what, id);
    await db
      .insertInto('emergency_visit')
      .values({ id, emergency_id: running.id, home_id: home, by_person: actor.person ?? refuse('not_bound'), sealed, at: stamp(now) })
      .execute();
    context.stir('emergency', [`area:${running.community_id}`]);
    return { id };
  },
});

/** Who has no post for the community does not even learn that somebody asks there. */
async function mustBeNear(seeing: Seeing, { community_id }: Running): Promise<void> {
  if ((await postsFor(seeing, community_id)).length === 0) refuse('not_found');
}

async function homeOf(context: Context, id: string) {
  const home = await context.db
    .selectFrom('emergency_home')
    .selectAll()
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  const running = await runningAs(context, home?.emergency_id ?? refuse('not_found'));
  await mustBeNear(context, running);
  await mustServe(context, running);
  return { running, home: home ?? refuse('not_found') };
}

/** Addresses are for those who said that they go there, and for the office that sends them. */
async function mustServe(seeing: Seeing, running: Running): Promise<void> {
  if (!(await serves(seeing, running))) refuse('emergency.no_role');
}

export async function serves(seeing: Seeing, { id, community_id }: Running): Promise<boolean> {
  if (await reaches(seeing, community_id, office)) return true;
  const { rows } = await sql`
    select from emergency_role where emergency_id = ${id} and person_id = ${seeing.actor.person}::uuid and role in ('agent', 'attendant') limit 1`.execute(
    seeing.db,
  );
  return rows.length > 0;
}
