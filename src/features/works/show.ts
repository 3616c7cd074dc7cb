import { sql } from 'kysely';
import { wordsOf } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { livesThere } from './acceptance.ts';
import { inside as insideContract, show as showContract } from './contract.ts';
import { keepers, keeps, mustKeep } from './keepers.ts';
import { listed, worksOf } from './list.ts';

const most = 200;
type Shown = Awaited<ReturnType<typeof worksOf>>[number];

/** One work with its money, its pictures and how far it is (S0-B12). Public; of the homes only how many. */
export const show = query(showContract, {
  who: 'anyone',
  async run(seeing, { work: id }) {
    const [work = refuse('not_found')] = await worksOf(seeing.db, sql<boolean>`w.id = ${id}`);
    const { community_id: community, year, plan, funds, contractor, left_over: leftOver } = work;
    return {
      ...listed(work),
      ...{ community, year, plan, funds, contractor, leftOver },
      startedAt: work.started_at,
      finishedAt: work.finished_at,
      acceptedAt: work.accepted_at,
      homes: work.homes === null ? null : { of: work.homes, done: work.homes_done },
      ...(await recordOf(seeing, id)),
      ...(await wordsSaid(seeing, work)),
      keeps: await keeps(seeing, work.area_id),
    };
  },
});

type Payment = { id: string; fen: number; what: string; on: string };
type Budget = { id: string; from: number; to: number; reason: string; by: string; at: string };
type Report = { id: string; percent: number; said: string; by: string; at: string };

async function recordOf({ db }: Seeing, id: string) {
  const payments = await sql<Payment>`
    select id, fen, what, paid_on as "on" from work_payment where work_id = ${id} order by paid_on, id limit ${most}`.execute(db);
  const budgets = await sql<Budget>`
    select id, from_fen as "from", to_fen as "to", reason, by_called as by, at from work_budget where work_id = ${id} order by at, id limit ${most}`.execute(
    db,
  );
  const reports = await sql<Report>`
    select id, percent, said, by_called as by, at from work_report where work_id = ${id} order by at desc, id desc limit ${most}`.execute(
    db,
  );
  const pictures = await sql<{ id: string; moment: 'before' | 'after' }>`
    select id, moment from work_picture where work_id = ${id} order by moment desc, at, id limit ${most}`.execute(db);
  const requests = await sql<{ count: number }>`select count(*)::int as count from work_request where work_id = ${id}`.execute(db);
  return {
    budgets: budgets.rows,
    payments: payments.rows,
    reports: reports.rows,
    pictures: pictures.rows,
    requests: requests.rows[0]?.count ?? 0,
  };
}

type Verdict = { turn: number; passed: boolean; said: string; by: string; at: string };

/** How many said what in this turn, and how earlier turns ended; of one’s own word also which it was. */
async function wordsSaid(seeing: Seeing, { id, turn, area_id, finished_at, accepted_at }: Shown) {
  const { db, actor } = seeing;
  const words = await sql<{ good: number; not: number; mine: boolean | null }>`
    select count(*) filter (where good)::int as good, count(*) filter (where not good)::int as not,
      bool_or(good) filter (where person_id = ${actor.person}::uuid) as mine from work_word where work_id = ${id} and turn = ${turn}`.execute(
    db,
  );
  const verdicts = await sql<Verdict>`
    select turn, passed, said, by_called as by, at from work_verdict where work_id = ${id} order by turn`.execute(db);
  const { good = 0, not = 0, mine = null } = words.rows[0] ?? {};
  const isAsked = finished_at !== null && accepted_at === null;
  const maySay = isAsked && (await livesThere(seeing, area_id));
  return { words: { good, not }, mine: mine === null ? null : { good: mine }, maySay, verdicts: verdicts.rows };
}

type Home = { id: string; name: string; on: string | null };

/** What only the committee reads: the homes by name, the neighbours’ words without their names, the requests behind it (S4-C21, S1-F20). */
export const inside = query(insideContract, {
  who: { posts: keepers },
  async run(seeing, { work: id }) {
    const { db, keys } = seeing;
    const [work = refuse('not_found')] = await worksOf(db, sql<boolean>`w.id = ${id}`);
    await mustKeep(seeing, work.area_id);
    const homes = await sql<Home>`
      select a.id, ${wordsOf('a')} as name, h.done_on as "on" from work_home h join area a on a.id = h.dwelling_id
      where h.work_id = ${id} order by a.building_id, a.unit_id, a.sort_key, a.id`.execute(db);
    const said = await sql<{ good: boolean; said: Buffer; at: string }>`
      select good, said, at from work_word where work_id = ${id} and said is not null order by at`.execute(db);
    const requests = await sql<{ number: string; subject: string }>`
      select m.number, m.subject from work_request r join matter m on m.id = r.matter_id where r.work_id = ${id} order by r.at, m.number`.execute(
      db,
    );
    return {
      missing: homes.rows.filter(({ on }) => on === null).map((home) => ({ id: home.id, name: home.name })),
      done: homes.rows.flatMap(({ on, ...home }) => (on === null ? [] : [{ ...home, on }])),
      said: said.rows.map((word) => ({ ...word, said: openWithOwnKey(keys, word.said, id) })),
      requests: requests.rows,
    };
  },
});
