import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf, holds } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { gatesOf } from '#method/rounds.ts';
import { methodPage } from '../method-page.ts';
import { placeWords } from '../place.ts';
import { rounds as roundsContract, showRound as showRoundContract } from './contract.ts';
import { laggards } from './lagging.ts';
import { answeredBy, conductors, enrolmentOf, lookers, openedOf, openFor, pageOf, phaseBefore, type RoundRow } from './round.ts';
import { stillNamed } from './stars.ts';
import { roundWords } from './words.ts';

const mostRounds = 100;

/** The rounds one answers for, and where another may be opened. */
export const rounds = query(roundsContract, {
  who: { posts: lookers },
  async run(seeing) {
    const { rows } = await sql<RoundRow>`
      select r.*, a.name as community from round r join area a on a.id = r.area_id
      where ${answeredBy(seeing.actor, lookers)} order by r.closed_at is not null, r.opened_at desc, a.sort_key limit ${mostRounds}`.execute(
      seeing.db,
    );
    const shown = [];
    for (const row of rows) shown.push((await boardOf(seeing, row)).row);
    return { rounds: shown, methods: holds(seeing.actor, conductors) ? await openable(seeing) : [] };
  },
});

/** One round, with what keeps it from going on. */
export const showRound = query(showRoundContract, {
  who: { posts: lookers },
  async run(seeing, { round: id }) {
    const { rows } = await sql<RoundRow>`
      select r.*, a.name as community from round r join area a on a.id = r.area_id
      where r.id = ${id} and ${answeredBy(seeing.actor, lookers)}`.execute(seeing.db);
    const round = rows[0] ?? refuse('not_found');
    const { method, row, matters, next } = await boardOf(seeing, round);
    const lagging = next && round.closed_at === null ? laggards(method, matters, next, seeing.now) : [];
    const why = matters.length === 0 ? roundWords.empty : lagging.length > 0 ? roundWords.lags(lagging.length, before(method, next)) : null;
    const worksHere = areasOf(seeing.actor, 'community', lookers).includes(round.area_id);
    return {
      ...row,
      plan: round.plan,
      next: next && round.closed_at === null ? { phase: next, why } : null,
      lagging: worksHere ? lagging.map((one) => lineOf(method, one)) : [],
    };
  },
});

type Standing = { id: string; number: string; place: string; step: string | null; outcome: string | null; named: boolean; state: never };

async function standingIn({ db }: Seeing, round: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select m.id, m.number, ${placeWords} as place, m.step, m.outcome, m.state, ${stillNamed} and exists (select from star_given s where s.matter_id = m.id) as named
    from matter m left join area a on a.id = m.place_id where m.round_id = ${round} and m.outcome is distinct from 'withdrawn' order by a.sort_key, m.id`.execute(
    db,
  );
  return rows;
}

async function boardOf(seeing: Seeing, round: RoundRow) {
  const method = await pageOf(seeing, round);
  const [matters, opened] = await Promise.all([standingIn(seeing, round.id), openedOf(seeing.db, round.id)]);
  const gates = gatesOf(method);
  const here = (name: string) => matters.filter(({ step }) => phaseAt(method, step) === name).length;
  const first = enrolmentOf(method);
  const phases = [
    { name: first, here: here(first), openedAt: round.opened_at },
    ...gates.map(({ id, phase }) => ({ name: phase, here: here(phase), openedAt: opened.get(id) ?? null })),
  ];
  const row = {
    ...{ id: round.id, name: round.name, community: round.community, method: method.name, openedAt: round.opened_at },
    ...{ closedAt: round.closed_at, phases, at: phases.findLast(({ openedAt }) => openedAt !== null)?.name ?? first },
    asked: matters.length,
    named: matters.filter(({ named }) => named).length,
  };
  return { method, row, matters, next: gates.find(({ id }) => !opened.has(id))?.phase ?? null };
}

/** The phase a step belongs to: that of the last gate before it; a matter at a gate has not gone through. */
function phaseAt(method: Method, step: string | null): string | null {
  if (step === null) return null;
  const at = method.steps.findIndex(({ id }) => id === step);
  const passed = gatesOf(method).filter(({ id }) => method.steps.findIndex((one) => one.id === id) < at);
  return passed.at(-1)?.phase ?? enrolmentOf(method);
}

const before = (method: Method, phase: string | null): string => phaseBefore(method, phase ?? '');

function lineOf(method: Method, { id, number, place, step }: Standing) {
  return { matter: id, number, place, step: method.steps.find((one) => one.id === step)?.name ?? '' };
}

type InUse = { id: string; version: number; community: string; name: string };

/** Methods with phases that are switched on where the actor conducts, with the communities that have no round of it now. */
async function openable({ db, actor, county }: Seeing) {
  const { rows } = await sql<InUse>`
    select u.method_id as id, u.method_version as version, a.id as community, a.name from method_use u join area a on a.id = u.area_id
    where u.until is null and a.ended_at is null and ${answeredBy(actor, conductors)}
      and not exists (select from round r where r.area_id = a.id and ${openFor(sql`u.catalogue`)}) order by a.sort_key, a.id`.execute(db);
  const found = [];
  for (const [id, uses] of Map.groupBy(rows, (row) => row.id)) {
    const method = await methodPage(db, county.code, id, uses[0]?.version ?? 1);
    if (gatesOf(method).length === 0) continue;
    found.push({ id, name: method.name, communities: uses.map(({ community, name }) => ({ id: community, name })) });
  }
  return found;
}
