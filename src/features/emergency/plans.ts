import { sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { advice as adviceContract, plans as plansContract } from './contract.ts';
import { depthOf, nextDrill } from './plan.ts';
import { type Holder, holdersIn, mustReach, office, type Running, reaches, runningIn, watchers } from './reach.ts';

type Row = {
  id: string;
  name: string;
  advice: string;
  made_at: string;
  last: string | null;
  steps: { post: string; what: string; nth: number }[];
  calls: { post: string; rungBy: string | null }[];
};

/** Plans with who holds each post today, for those who would carry them out. */
export const plans = query(plansContract, {
  who: { posts: watchers },
  async run(seeing, { community }) {
    await mustReach(seeing, community, watchers);
    const { rows } = await sql<Row>`
      select p.id, p.name, p.advice, p.made_at, (select max(held_on)::text from emergency_drill d where d.plan_id = p.id) as last,
        (select jsonb_agg(jsonb_build_object('post', s.post_kind, 'what', s.what) order by s.nth) from emergency_plan_step s where s.plan_id = p.id) as steps,
        (select jsonb_agg(jsonb_build_object('post', c.post_kind, 'rungBy', c.rung_by)) from emergency_plan_call c where c.plan_id = p.id) as calls
      from emergency_plan p where p.community_id = ${community} and p.ended_at is null order by p.made_at, p.id limit 100`.execute(
      seeing.db,
    );
    const [holders, names] = [await holdersIn(seeing, community), await postNames(seeing)];
    const today = dayOf(seeing.now);
    return {
      plans: rows.map(({ id, name, advice, steps, calls, last, made_at }) => {
        const drillDue = nextDrill(last, made_at);
        const of = { id, name, advice, lastDrill: last, drillDue, drillLate: drillDue < today };
        return { ...of, steps: stepsOf(steps, holders, names), calls: callsOf(calls, holders, names) };
      }),
      keeps: await reaches(seeing, community, office),
    };
  },
});

type Names = ReadonlyMap<string, string>;

export async function postNames({ db }: Pick<Seeing, 'db'>): Promise<Names> {
  return new Map((await db.selectFrom('post_kind').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]));
}

function stepsOf(steps: Row['steps'], holders: readonly Holder[], names: Names) {
  return steps.map(({ post, what }) => ({
    post: names.get(post) ?? post,
    what,
    holders: holders.filter((holder) => holder.post === post).length,
  }));
}

const mostHolders = 50;

/** The tree as lines, each below the one that rings it, with work numbers only. */
function callsOf(calls: Row['calls'], holders: readonly Holder[], names: Names) {
  const rungBy = new Map(calls.map((call) => [call.post, call.rungBy]));
  const below = (caller: string | null): Row['calls'] =>
    calls.filter((call) => call.rungBy === caller).flatMap((call) => [call, ...below(call.post)]);
  return below(null).map(({ post, rungBy: caller }) => ({
    post: names.get(post) ?? post,
    rungBy: caller && (names.get(caller) ?? caller),
    depth: depthOf(post, rungBy) ?? 0,
    holders: holders
      .filter((holder) => holder.post === post)
      .slice(0, mostHolders)
      .map(({ called, phone }) => ({ called, phone })),
  }));
}

/** What residents do; while an emergency is on, which, by whose order, and until when. */
export const advice = query(adviceContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const known = await seeing.db
      .selectFrom('emergency_plan')
      .select(['id', 'name', 'advice'])
      .where('community_id', '=', community)
      .where('ended_at', 'is', null)
      .orderBy('made_at')
      .limit(100)
      .execute();
    const running = await runningIn(seeing, community);
    return { plans: known, on: running ? await toResident(seeing, running) : null };
  },
});

async function toResident(seeing: Seeing, { id, name, advice: say, order, orderedBy, scope_id, community_id, until }: Running) {
  const { db, actor } = seeing;
  const scope = await db.selectFrom('area').select('name').where('id', '=', scope_id).executeTakeFirstOrThrow();
  const asked = await db
    .selectFrom('emergency_home')
    .select('id')
    .where('emergency_id', '=', id)
    .where('person_id', '=', actor.person)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  const dwelling = await dwellingOf(seeing);
  const mayAsk = dwelling !== null && (await standsIn(db, dwelling, [scope_id]));
  const mayReport = dwelling !== null && (await standsIn(db, dwelling, [community_id]));
  const reported = await reportOf(seeing, id);
  return { id, name, advice: say, order, orderedBy, scope: scope.name, until, mayAsk, asked: asked !== undefined, mayReport, reported };
}

async function reportOf({ db, actor }: Seeing, emergency: string): Promise<'no' | 'said' | 'joined'> {
  const said = await db
    .selectFrom('emergency_report')
    .select('joined_at')
    .where('emergency_id', '=', emergency)
    .where('person_id', '=', actor.person)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (!said) return 'no';
  return said.joined_at === null ? 'said' : 'joined';
}

/** Where the actor lives, by the ledger. */
export async function dwellingOf({ db, actor }: Pick<Seeing, 'db' | 'actor'>): Promise<string | null> {
  const home = await db
    .selectFrom('person as p')
    .innerJoin('household as h', 'h.id', 'p.household_id')
    .select('h.dwelling_id as dwelling')
    .where('p.id', '=', actor.person)
    .where('p.ended_at', 'is', null)
    .where('h.ended_at', 'is', null)
    .executeTakeFirst();
  return home?.dwelling ?? null;
}
