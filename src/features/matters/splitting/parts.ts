import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { stepOf } from '#method/page.ts';
import { asWhom } from '#method/who.ts';
import { rowsOf } from '../lists.ts';
import { methodPage } from '../method-page.ts';
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
async function leavesFor({ db, actor, county }: Seeing, record: MatterRecord): Promise<Choice[]> {
  const state = stateOf(record);
  if (record.doing !== 'split' || state.step === null) return [];
  const method = await methodPage(db, county.code, record.method_id, record.method_version);
  const step = stepOf(method, state.step);
  if (step.do !== 'split' || asWhom(method, state, step, { by: asMethodActor(actor, record) }) === null) return [];
  const { rows } = await sql<Choice>`
    select l.id, l.name from leaf l where l.ended_at is null and (l.catalogue = any(${step.into}::text[]) or exists (
      select from method_use u where u.area_id = ${record.community_id} and u.until is null and u.catalogue = l.catalogue and u.method_id = any(${step.into}::text[])))
    order by l.sort`.execute(db);
  return rows;
}
