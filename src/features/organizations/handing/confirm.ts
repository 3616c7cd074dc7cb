import { type RawBuilder, sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { isSecretary } from '../office.ts';
import * as contract from './contract.ts';
import { told } from './words.ts';

/** Adds keys, papers or anything else that goes along. */
export const addItem = action(contract.addItem, {
  who: 'person',
  async run(context, { handover, kind, what }) {
    const held = await locked(context, handover);
    if (held.giver !== context.actor.person && !leads(context, held)) refuse('not_found');
    if (held.given_at !== null || held.taken_at !== null) refuse('organizations.handover_begun');
    await context.db
      .insertInto('handover_item')
      .values({
        id: newId(),
        handover_id: handover,
        kind,
        what,
        sort: sql`(select count(*) from handover_item where handover_id = ${handover})`,
      })
      .execute();
    return done(context, held);
  },
});

/** The secretary says who takes over; said otherwise, the new one confirms anew. */
export const nameTaker = action(contract.nameTaker, {
  who: { posts: ['secretary'] },
  async run(context, { handover, person, called }) {
    const held = await locked(context, handover);
    if (!leads(context, held)) refuse('not_found');
    if (isDone(held)) refuse('organizations.handover_done');
    if (person === held.giver) refuse('organizations.handover_oneself');
    await mustBeOfHere(context, person, held.community);
    await set(context, held, sql`taker = ${person}, taker_called = ${called}, taken_at = null`);
    await tellPerson(context, person, told.taker(held.kindName));
    return done(context, held);
  },
});

/** Whoever lives here, or holds a post here and lives elsewhere. */
async function mustBeOfHere({ db, now }: Context, person: string, community: string): Promise<void> {
  const { rows } = await sql`
    select from person n where n.id = ${person} and n.ended_at is null and (n.community_id = ${community}
      or exists (select from post p where p.person_id = n.id and p.community_id = ${community} and ${inForce(now, 'p')}))`.execute(db);
  if (rows.length === 0) refuse('not_found');
}

/** Giver and taker each confirm for themselves, in either order. */
export const confirmHandover = action(contract.confirmHandover, {
  who: 'person',
  async run(context, { handover }) {
    const held = await locked(context, handover);
    const { person } = context.actor;
    if (person !== held.giver && person !== held.taker) refuse('not_found');
    if (held.taker === null) refuse('organizations.handover_no_taker');
    const at = stamp(context.now);
    const mine = person === held.giver ? sql`given_at = coalesce(given_at, ${at})` : sql`taken_at = coalesce(taken_at, ${at})`;
    await set(context, held, mine);
    return done(context, held);
  },
});

/** Both have signed the printed list: for whoever uses no phone. The secretary who says so stands beside it. */
export const signedOnPaper = action(contract.signedOnPaper, {
  who: { posts: ['secretary'] },
  async run(context, { handover }) {
    const held = await locked(context, handover);
    const { account, person } = context.actor;
    if (!leads(context, held) || person === held.giver || person === held.taker) refuse('not_found');
    if (isDone(held)) refuse('organizations.handover_done');
    if (held.taker === null) refuse('organizations.handover_no_taker');
    const at = stamp(context.now);
    await set(
      context,
      held,
      sql`given_at = coalesce(given_at, ${at}), taken_at = coalesce(taken_at, ${at}), signed_on_paper_by = ${account}`,
    );
    return done(context, held);
  },
});

type Held = {
  id: string;
  giver: string;
  taker: string | null;
  community: string;
  kindName: string;
  given_at: string | null;
  taken_at: string | null;
};

async function locked({ db }: Context, id: string): Promise<Held> {
  const { rows } = await sql<Held>`
    select h.id, h.giver, h.taker, h.community_id as community, k.name as "kindName", h.given_at::text as given_at, h.taken_at::text as taken_at
    from handover h join post p on p.id = h.post_id join post_kind k on k.id = p.kind where h.id = ${id} for update of h`.execute(db);
  return rows[0] ?? refuse('not_found');
}

function leads(context: Context, { community }: Held): boolean {
  return isSecretary(context, community);
}

function isDone({ given_at, taken_at }: Held): boolean {
  return given_at !== null && taken_at !== null;
}

async function set({ db }: Context, { id }: Held, what: RawBuilder<unknown>): Promise<void> {
  await sql`update handover set ${what} where id = ${id}`.execute(db);
}

function done(context: Context, { id, community, giver }: Held): { id: string } {
  context.stir('handovers', [`area:${community}`, `person:${giver}`]);
  return { id };
}
