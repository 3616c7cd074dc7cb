import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { action, type Context, query, type Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { isOffice, livesIn, mustBeOffice, office, ourKinds, theirKinds } from './community.ts';
import {
  addUnit as addUnitContract,
  commit as commitContract,
  keep as keepContract,
  rate as rateContract,
  sides as sidesContract,
} from './contract.ts';
import { told } from './words.ts';

export const addUnit = action(addUnitContract, {
  who: { posts: office },
  async run(context, { community, name }) {
    mustBeOffice(context, community);
    const id = newId();
    const { numInsertedOrUpdatedRows } = await context.db
      .insertInto('organization')
      .values({ id, kind: 'company', name, area_id: community })
      .onConflict((held) => held.columns(['area_id', 'kind', 'name']).where('ended_at', 'is', null).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows ? { id } : refuse('commitments.unit_named');
  },
});

/** A promise with its owner and its day (S0-A26). A joint problem has an owner on each side, each told at once (S1-D20, S3-A14). */
export const commit = action(commitContract, {
  who: { posts: office },
  async run(context, { community, kind, what, unit, due, ours, theirs }) {
    const { db, now, actor } = context;
    mustBeOffice(context, community);
    if (due < dayOf(now)) refuse('commitments.past_due');
    const named = await unitOf(context, community, unit);
    const owners = kind === 'problem' ? await ownersOf(context, community, { ours, theirs }) : null;
    const id = newId();
    const posts = { our_post: owners?.ours.post ?? null, their_post: owners?.theirs.post ?? null };
    await db
      .insertInto('commitment')
      .values({
        id,
        community_id: community,
        kind,
        what,
        unit_id: unit,
        due_on: due,
        ...posts,
        made_by: actor.account ?? '',
        made_at: stamp(now),
      })
      .execute();
    for (const owner of owners ? [owners.ours, owners.theirs] : []) await tellPerson(context, owner.person, told.owner(what, named, due));
    stir(context, community);
    return { id };
  },
});

async function unitOf({ db }: Context, community: string, unit: string): Promise<string> {
  const found = await db
    .selectFrom('organization')
    .select('name')
    .where('id', '=', unit)
    .where('area_id', '=', community)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return found?.name ?? refuse('commitments.unit_unknown');
}

type Side = { post: string; person: string; called: string; kind: string };

async function ownersOf(context: Context, community: string, { ours, theirs }: { ours?: string | undefined; theirs?: string | undefined }) {
  const posts = await postsIn(context, community);
  const our = posts.find(({ post, kind }) => post === ours && ourKinds.some((one) => one === kind));
  const their = posts.find(({ post, kind }) => post === theirs && theirKinds.some((one) => one === kind));
  return our && their ? { ours: our, theirs: their } : refuse('commitments.side_wrong');
}

/** Posts held today in a community or anywhere inside it. */
async function postsIn({ db, now }: Pick<Seeing, 'db' | 'now'>, community: string): Promise<Side[]> {
  const { rows } = await sql<Side>`
    select p.id as post, p.person_id as person, p.called, p.kind from post p join area a on a.id = p.area_id join post_kind k on k.id = p.kind
    where (p.community_id = ${community} or a.community_id = ${community} or (k.id = 'department' and a.id = (select street_id from area where id = ${community})))
      and ${inForce(now, 'p')} order by k.sort, p.called, p.id limit 500`.execute(db);
  return rows;
}

/** What came of it, by whoever owns it or the community’s office. */
export const keep = action(keepContract, {
  who: 'person',
  async run(context, { commitment: id, result, beneficiaries }) {
    const { db, now, actor } = context;
    const found = await db.selectFrom('commitment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    const { community_id: community, done_on, our_post, their_post } = found ?? refuse('not_found');
    const owns = actor.posts.some((post) => post.id === our_post || post.id === their_post);
    if (!owns && !isOffice(context, community)) refuse('commitments.not_yours');
    if (done_on !== null) refuse('commitments.done_already');
    const done = { done_on: dayOf(now), done_by: actor.account, result, beneficiaries: beneficiaries ?? null };
    await db.updateTable('commitment').set(done).where('id', '=', id).execute();
    stir(context, community);
    return { id };
  },
});

/** One to five from a neighbour, once, changed at will; nobody reads a single one (S2-A6). */
export const rate = action(rateContract, {
  who: 'person',
  async run(context, { commitment: id, stars }) {
    const { db, now, actor } = context;
    const found = await db.selectFrom('commitment').select(['community_id', 'done_on']).where('id', '=', id).executeTakeFirst();
    const { community_id: community, done_on } = found ?? refuse('not_found');
    if (done_on === null) refuse('commitments.not_done');
    if (!(await livesIn(context, community))) refuse('commitments.not_a_neighbour');
    const given = { stars, at: stamp(now) };
    await db
      .insertInto('commitment_stars')
      .values({ ...given, commitment_id: id, person_id: actor.person ?? refuse('not_bound') })
      .onConflict((held) => held.columns(['commitment_id', 'person_id']).doUpdateSet(given))
      .execute();
    stir(context, community);
    return { id };
  },
});

/** Units and possible owners of a community, for its office. */
export const sides = query(sidesContract, {
  who: { posts: office },
  async run(seeing, { community }) {
    mustBeOffice(seeing, community);
    const units = await seeing.db
      .selectFrom('organization')
      .select(['id', 'name'])
      .where('area_id', '=', community)
      .where('kind', 'in', ['company', 'team', 'residents-committee', 'branch'])
      .where('ended_at', 'is', null)
      .orderBy('name')
      .execute();
    const posts = await postsIn(seeing, community);
    const named = new Map((await seeing.db.selectFrom('post_kind').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]));
    const of = (kinds: readonly string[]) =>
      posts.filter(({ kind }) => kinds.includes(kind)).map(({ post, called, kind }) => ({ post, called, kind: named.get(kind) ?? kind }));
    return { units, ours: of(ourKinds), theirs: of(theirKinds) };
  },
});

export function stir(context: Context, community: string): void {
  context.stir('commitments', [`area:${community}`]);
}
