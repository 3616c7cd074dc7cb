import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { tellPerson } from '#features/notices/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { consent, endConsent, type Withdrawn } from '#features/people/door.ts';
import { action, type Context, type EffectHandler } from '#kernel/action.ts';
import { stamp, zone } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { askDose as askContract, dropDose as dropContract } from './contract.ts';
import { livesIn, mayAsk } from './say.ts';
import { runningTable } from './tables.ts';
import { told } from './words.ts';

/** By one's own wish, agreed to by itself; for a child a parent asks. Whoever works in the grid sees the name as long as it is open, and nobody else. */
export const askDose = action(askContract, {
  who: 'person',
  family: 'ask',
  async run(context, { table: id }) {
    const { db, actor, now } = context;
    const person = actor.person ?? refuse('not_bound');
    const table = await runningTable(context, id);
    const { grid_id: grid } = await livesIn(db, person, table);
    await consent(context, { person, purpose: 'dose', about: id, until: endOf(table.until) });
    const made = await naming(context, person, (tx) =>
      tx
        .insertInto('dose_ask')
        .values({ id: newId(), table_id: id, community_id: table.community, person_id: person, asked_at: stamp(now) })
        .onConflict((open) => open.columns(['table_id', 'person_id']).where('person_id', 'is not', null).doNothing())
        .returning('id')
        .executeTakeFirst(),
    );
    if (!made) return refuse('doses.asked');
    const helpers = await helpersOf(context, { community: table.community, grid });
    for (const helper of helpers) await tellPerson(context, helper, told.asked);
    stirAll(context, [person, ...helpers]);
    return made;
  },
});

/** Taken back with one touch: from now on nobody reads the name there. */
export const dropDose = action(dropContract, {
  who: 'person',
  family: 'ask',
  async run(context, { table: about }) {
    const person = context.actor.person ?? refuse('not_bound');
    if (!mayAsk(context.actor)) refuse('people.own_consent');
    if (!(await letGo(context, person, about))) refuse('doses.not_asked');
    await endConsent(context, { person, purpose: 'dose', about });
    return { id: about };
  },
});

/** It was by their own agreement: taken back, erased or moved away, they stand there no more. */
const unasked = async (context: Context, { person, purpose, about }: Withdrawn): Promise<void> => {
  if (purpose === 'dose') await letGo(context, person, about);
};

export const doseEffects: Readonly<Record<string, EffectHandler>> = { 'consent-withdrawn': unasked };

async function letGo(context: Context, person: string, table: string): Promise<boolean> {
  const { rows } = await sql`select end_dose_asks(${person}::uuid, ${table}::uuid, ${stamp(context.now)}::timestamptz)`.execute(context.db);
  stirAll(context, [person]);
  return rows.length > 0;
}

/** The agreement ends when the day of the table is over. */
function endOf(until: string): string {
  return stamp(Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(zone).toInstant());
}

type Where = { readonly community: string; readonly grid: string | null };

/** Whoever works in the grid today; where it has nobody, the secretary. The database shows the name to the same. */
async function helpersOf({ db, now }: Context, { community, grid }: Where): Promise<string[]> {
  const { rows } = await sql<{ person: string; kind: string }>`
    select distinct p.person_id as person, p.kind from post p where ${inForce(now, 'p')}
      and ((p.kind = 'grid-worker' and p.area_id = ${grid}::uuid) or (p.kind = 'secretary' and p.area_id = ${community}))`.execute(db);
  const workers = rows.filter(({ kind }) => kind === 'grid-worker');
  return (workers.length > 0 ? workers : rows).map(({ person }) => person);
}

export function stirAll(context: Context, persons: readonly string[]): void {
  context.stir(
    'doses',
    persons.map((one) => `person:${one}`),
  );
}
