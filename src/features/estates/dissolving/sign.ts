import { sql } from 'kysely';
import { dissolveBody } from '#features/organizations/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { estateKept, estateOf } from '../community.ts';
import { endedBy } from '../words.ts';
import * as contract from './contract.ts';

/** Giver and taker each sign for themselves, in either order; a second signature changes nothing. */
export const signEnding = action(contract.signEnding, {
  who: 'person',
  async run(context, { ending }) {
    const held = await locked(context, ending);
    if (!isParty(context, held)) refuse('not_found');
    const at = stamp(context.now);
    const column = sql.ref(context.actor.person === held.giver ? 'given_at' : 'taken_at');
    await sql`update committee_ending set ${column} = coalesce(${column}, ${at}) where id = ${ending}`.execute(context.db);
    return await done(context, held);
  },
});

/** Both have signed the list with a pen; the secretary who says so is neither of them. */
export const signEndingOnPaper = action(contract.signEndingOnPaper, {
  who: { posts: ['secretary'] },
  async run(context, { ending }) {
    const held = await locked(context, ending);
    const { account } = context.actor;
    await estateKept(context, held.estate);
    if (isParty(context, held)) refuse('not_found');
    const at = stamp(context.now);
    await sql`
      update committee_ending set given_at = coalesce(given_at, ${at}), taken_at = coalesce(taken_at, ${at}), paper_account = ${account} where id = ${ending}`.execute(
      context.db,
    );
    return await done(context, held);
  },
});

/** Dissolves the committee by what the owners decided, once the list is signed by both. Its seats end that day; the record stays readable. */
export const dissolve = action(contract.dissolve, {
  who: { posts: ['secretary'] },
  stepUp: true,
  async run(context, { ending }) {
    const held = await locked(context, ending);
    await estateKept(context, held.estate);
    if (!held.given || !held.taken) refuse('estates.not_signed');
    await dissolveBody(context, held.body, endedBy(held.paper));
    await context.db
      .updateTable('committee_ending')
      .set({ ended_at: stamp(context.now) })
      .where('id', '=', ending)
      .execute();
    return await done(context, held);
  },
});

type Held = {
  id: string;
  body: string;
  estate: string;
  paper: string;
  giver: string | null;
  taker: string;
  given: boolean;
  taken: boolean;
};

function isParty({ actor: { person } }: Context, { giver, taker }: Held): boolean {
  return person !== null && (person === giver || person === taker);
}

/** The body is held before what ends it, as by whoever writes the decision anew. */
async function locked({ db }: Context, id: string): Promise<Held> {
  await sql`select from organization where id = (select organization_id from committee_ending where id = ${id}) for update`.execute(db);
  const { rows } = await sql<Held>`
    select e.id, e.organization_id as body, e.estate_id as estate, e.paper, g.person_id as giver, t.person_id as taker, e.given_at is not null as given, e.taken_at is not null as taken
    from committee_ending e left join post g on g.id = e.giver_post join post t on t.id = e.taker_post
    where e.id = ${id} and e.dropped_at is null and e.ended_at is null for update of e`.execute(db);
  return rows[0] ?? refuse('not_found');
}

async function done(context: Context, { id, estate }: Held): Promise<{ id: string }> {
  const { community_id } = await estateOf(context, estate);
  context.stir('estates', [`area:${community_id}`]);
  return { id };
}
