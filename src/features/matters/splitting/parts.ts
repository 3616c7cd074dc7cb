import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { stepOf } from '#method/page.ts';
import { asWhom } from '#method/who.ts';
import { nameIn, rootsOf } from '../lineage.ts';
import { rowsOf } from '../lists.ts';
import { methodPage, methodsAt } from '../method-page.ts';
import { type Listed, listed } from '../row.ts';
import { laidBefore, seenBy } from '../seen-by.ts';
import { asMethodActor, type MatterRecord, stateOf } from '../standing.ts';
import { parts as partsContract } from './contract.ts';

type Relative = Listed & { mine: boolean };

/** What a matter fell into and what it is a part of; of one that is not theirs to see they read what service it is. */
export const parts = query(partsContract, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { matter }) {
    const { db, actor } = seeing;
    const { rows } = await sql<MatterRecord>`
      select m.* from matter m where m.id = ${matter} and (${seenBy(actor)} or ${laidBefore(actor)})`.execute(db);
    const record = rows[0] ?? refuse('not_found');
    const relatives = await sql<Relative>`
      select ${listed}, ${seenBy(actor)} as mine from matter m left join area a on a.id = m.place_id
      where m.parent_id = ${matter} or m.id = ${record.parent_id} order by m.opened_at, m.id`.execute(db);
    const lines = (await rowsOf(seeing, relatives.rows)).map(({ record: one, row }) => ({
      isPart: one.parent_id === matter,
      hasEnded: one.ended_at !== null,
      line: {
        matter: row.id,
        number: row.number,
        subject: one.mine ? row.subject : (row.leaf ?? row.method),
        status: row.status,
        light: row.light,
      },
    }));
    const own = lines.filter(({ isPart }) => isPart);
    return {
      parent: lines.find(({ isPart }) => !isPart)?.line ?? null,
      parts: own.map(({ line }) => line),
      closed: own.filter(({ hasEnded }) => hasEnded).length,
      leaves: await leavesFor(seeing, record),
    };
  },
});

type Choice = { id: string; name: string };

/** Services whose method here is one this step falls into, for who may split it. */
async function leavesFor({ db, actor, county, now }: Seeing, record: MatterRecord): Promise<Choice[]> {
  const state = stateOf(record);
  if (record.doing !== 'split' || state.step === null || record.place_id === null) return [];
  const method = await methodPage(db, county.code, record.method_id, record.method_version);
  const step = stepOf(method, state.step);
  if (step.do !== 'split' || asWhom(method, state, step, { by: asMethodActor(actor, record) }) === null) return [];
  const leaves = await db.selectFrom('leaf').select(['id', 'name']).where('ended_at', 'is', null).orderBy('sort').execute();
  const place = record.place_id;
  const uses = await methodsAt(
    db,
    leaves.map(({ id }) => ({ place, leaf: id, day: dayOf(now) })),
  );
  const ids = uses.map((use) => use?.method_id ?? '');
  const rootOf = await rootsOf(db, ids);
  return leaves.filter((_, nth) => step.into.includes(nameIn(step.into, ids[nth] ?? '', rootOf)));
}
