import { sql } from 'kysely';
import { mustStillBeHere } from '#features/people/door.ts';
import { action, type Context, query, type Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import {
  leaveSearch as leaveContract,
  myJobs as mineContract,
  seekJob as seekContract,
  tookJob as tookContract,
  type trades,
  type workHours,
} from './contract.ts';
import { type Opening, openingsIn, registerKeptDays } from './standing.ts';

/** By oneself and of one's own accord; not to register costs nothing (S1-F14). */
export const seekJob = action(seekContract, {
  who: 'person',
  async run(context, { trades: can, hours }) {
    const { db, now } = context;
    const person = themself(context.actor);
    await mustStillBeHere(context, person);
    const { community_id: community = null } =
      (await db.selectFrom('person').select('community_id').where('id', '=', person).where('ended_at', 'is', null).executeTakeFirst()) ??
      {};
    const said = {
      community_id: community ?? refuse('jobs.not_here'),
      ...{ trades: [...new Set(can)], hours: [...new Set(hours)], since: stamp(now) },
      ...{ placed_at: null, opening_id: null, left_at: null },
    };
    await naming(context, person, (tx) =>
      tx
        .insertInto('job_seeker')
        .values({ person_id: person, ...said })
        .onConflict((held) => held.column('person_id').doUpdateSet(said))
        .execute(),
    );
    context.stir('jobs', [`person:${person}`, `area:${said.community_id}`]);
    return { id: person };
  },
});

export const leaveSearch = action(leaveContract, {
  who: 'person',
  async run(context) {
    const person = themself(context.actor);
    await mustSeek(context, person);
    await naming(context, person, (tx) =>
      sql`update job_seeker set trades = '{}', hours = '{}', placed_at = null, opening_id = null, left_at = ${stamp(context.now)} where person_id = ${person}`.execute(
        tx,
      ),
    );
    context.stir('jobs', [`person:${person}`]);
    return { id: person };
  },
});

export const tookJob = action(tookContract, {
  who: 'person',
  async run(context, { opening }) {
    const { now } = context;
    const person = themself(context.actor);
    const { placed, community } = await mustSeek(context, person);
    if (placed) refuse('jobs.placed');
    if (opening !== undefined && !(await openingsIn(context, community)).some(({ id }) => id === opening)) refuse('jobs.closed');
    await naming(context, person, (tx) =>
      tx
        .updateTable('job_seeker')
        .set({ placed_at: stamp(now), opening_id: opening ?? null })
        .where('person_id', '=', person)
        .execute(),
    );
    context.stir('jobs', [`person:${person}`, `area:${community}`]);
    return { id: person };
  },
});

type Seeking = {
  community: string;
  placed: boolean;
  trades: (typeof trades)[number][];
  hours: (typeof workHours)[number][];
};

async function seekingOf(seeing: Pick<Seeing, 'db' | 'actor' | 'now'>, person: string): Promise<Seeking | undefined> {
  return await naming(seeing, person, async (tx) => {
    const { rows } = await sql<Seeking>`
      select community_id as community, placed_at is not null as placed, trades, hours from job_seeker
      where person_id = ${person} and left_at is null and since > ${stamp(seeing.now.subtract({ hours: 24 * registerKeptDays }))}`.execute(
      tx,
    );
    return rows[0];
  });
}

async function mustSeek(context: Context, person: string): Promise<Seeking> {
  return (await seekingOf(context, person)) ?? refuse('jobs.not_registered');
}

export const myJobs = query(mineContract, {
  who: 'person',
  async run(seeing) {
    const seeking = await seekingOf(seeing, themself(seeing.actor));
    if (!seeking) return { seeking: null, fits: [] };
    const { community, ...said } = seeking;
    const open = said.placed ? [] : await openingsIn(seeing, community);
    return { seeking: said, fits: open.filter((opening) => fits(said, opening)) };
  },
});

/** By what the person said and by nothing else known of them: an opening of their line and their hours, or that takes any hand. */
export function fits({ trades: can, hours }: Pick<Seeking, 'trades' | 'hours'>, opening: Pick<Opening, 'trade' | 'hours'>): boolean {
  const line = opening.trade === 'any' || can.includes('any') || can.includes(opening.trade);
  return line && hours.includes(opening.hours);
}

function themself({ person, family }: Actor): string {
  if (family) refuse('jobs.own_word_only');
  return person ?? refuse('not_bound');
}
