import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method, Step } from '#method/language.ts';
import { endOf, stepOf } from '#method/page.ts';
import { rowsOf } from '../lists.ts';
import { methodPage } from '../method-page.ts';
import { type Listed, listed } from '../row.ts';
import { laidBefore, seenBy } from '../seen-by.ts';
import { stateOf } from '../standing.ts';
import { origin as originContract } from './contract.ts';

type Traced = Listed & { mine: boolean };

/** 群众议、群众定、群众办 (row S4-C12): a task leads back to its decision and its topic, its own or that of the matter it is a part of; one without is routine. */
export const origin = query(originContract, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { matter }) {
    const chain = await chainOf(seeing, matter);
    const [own = refuse('not_found')] = chain;
    const method = await pageOf(seeing, own);
    const deliberates = decidersOf(method).length > 0;
    for (const one of chain) {
      const decided = await decisionOf(seeing, one);
      if (decided) return { stands: 'decided' as const, deliberates, decided };
    }
    const { step } = stateOf(own);
    const isTopic = step !== null && leadsToDecision(method, step);
    return { stands: isTopic ? ('topic' as const) : ('routine' as const), deliberates, decided: null };
  },
});

/** The matter, and the one it is a part of. */
async function chainOf({ db, actor }: Seeing, matter: string): Promise<Traced[]> {
  const { rows } = await sql<Traced>`
    with own as (select m.id, m.parent_id from matter m where m.id = ${matter} and (${seenBy(actor)} or ${laidBefore(actor)}))
    select ${listed}, ${seenBy(actor)} as mine from own join matter m on m.id = own.id or m.id = own.parent_id left join area a on a.id = m.place_id
    order by m.id <> own.id`.execute(db);
  return rows;
}

/** The last decision for it; the topic of somebody else's sealed matter is called by its service. */
async function decisionOf(seeing: Seeing, record: Traced) {
  const method = await pageOf(seeing, record);
  const { rows } = await sql<{ step: string; outcome: string; at: string }>`
    select step, outcome, at from matter_event where matter_id = ${record.id} and kind in ('did', 'lapsed') and outcome is not null order by seq desc`.execute(
    seeing.db,
  );
  const deciders = decidersOf(method);
  const last = rows.find(({ step, outcome }) => deciders.includes(stepOf(method, step)) && carries.includes(outcome));
  if (!last) return null;
  const [{ row } = refuse('not_found')] = await rowsOf(seeing, [record]);
  const subject = record.mine ? row.subject : (row.leaf ?? row.method);
  return { at: last.at, by: stepOf(method, last.step).name, topic: { matter: record.id, number: row.number, subject } };
}

function pageOf({ db, county }: Seeing, { method_id, method_version }: Traced): Promise<Method> {
  return methodPage(db, county.code, method_id, method_version);
}

/** What a vote, a review and a meeting end with when they carry something. */
const carries: readonly string[] = ['passed', 'agreed', 'proposed', 'held'];

/** The steps that decide: votes and reviews; where there are none, the meeting itself. */
function decidersOf({ steps }: Method): readonly Step[] {
  const voting = steps.filter(({ do: kind }) => kind === 'vote' || kind === 'review');
  return voting.length > 0 ? voting : steps.filter(({ do: kind }) => kind === 'meet');
}

/** Whether it can still come to a decision from here: then it is a topic, and no task yet. */
function leadsToDecision(method: Method, from: string): boolean {
  const deciders = decidersOf(method);
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id) || endOf(method, id)) continue;
    seen.add(id);
    const step = stepOf(method, id);
    if (deciders.includes(step)) return true;
    open.push(...Object.values(step.to));
  }
  return false;
}
