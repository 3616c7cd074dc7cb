import { sql } from 'kysely';
import { action, type Context, query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../door.ts';
import { mustBeSecretary } from '../office.ts';
import { outlookOn } from '../overlooks.ts';
import * as contract from './contract.ts';
import { usualSources } from './usual.ts';

/** From which circles a post is drawn here (rows S1-A5, S1-E7). Whoever is appointed afterwards is asked for; who holds the post stays. */
export const setSources = action(contract.setSources, {
  who: { posts: ['secretary'] },
  async run(context, { community, kind, from }) {
    const { db, now } = context;
    mustBeSecretary(context, community);
    await mustBeHelpersOrStaff(context, [kind, ...from]);
    await db
      .updateTable('post_source')
      .set({ ended_at: stamp(now) })
      .where('community_id', '=', community)
      .where('post_kind', '=', kind)
      .where('ended_at', 'is', null)
      .execute();
    const rows = [...new Set(from)].map((from_kind) => ({ community_id: community, post_kind: kind, from_kind }));
    if (rows.length > 0)
      await db
        .insertInto('post_source')
        .values(rows)
        .onConflict((known) => known.columns(['community_id', 'post_kind', 'from_kind']).doUpdateSet({ ended_at: null }))
        .execute();
    return { id: community };
  },
});

/** From which circles each post of a community is drawn. */
export const sources = query(contract.sources, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run(context, { community }) {
    await outlookOn(context, community);
    const { rows } = await sql<Row>`
      select s.post_kind as kind, k.name as "kindName", json_agg(json_build_object('kind', f.id, 'name', f.name) order by f.sort) as from
      from post_source s join post_kind k on k.id = s.post_kind join post_kind f on f.id = s.from_kind
      where s.community_id = ${community} and s.ended_at is null group by s.post_kind, k.name, k.sort order by k.sort`.execute(context.db);
    return { rows, usual: await usualHere(context, community) };
  },
});

type Row = Answer<typeof contract.sources>['rows'][number];

/** What is usual for posts of which the community has named no circle so far. */
async function usualHere({ db }: Pick<Seeing, 'db'>, community: string): Promise<Row[]> {
  const pairs = Object.entries(usualSources).flatMap(([kind, from]) => from.map((one) => ({ kind, from: one })));
  const { rows } = await sql<Row>`
    select k.id as kind, k.name as "kindName", json_agg(json_build_object('kind', f.id, 'name', f.name) order by f.sort) as from
    from unnest(${pairs.map(({ kind }) => kind)}::text[], ${pairs.map(({ from }) => from)}::text[]) as u (kind, drawn) join post_kind k on k.id = u.kind join post_kind f on f.id = u.drawn
    where not exists (select from post_source s where s.community_id = ${community} and s.post_kind = k.id) group by k.id, k.name, k.sort order by k.sort`.execute(
    db,
  );
  return rows;
}

async function mustBeHelpersOrStaff({ db }: Context, kinds: readonly string[]): Promise<void> {
  const known = await db.selectFrom('post_kind').select('id').where('id', 'in', kinds).where('work', 'in', ['staff', 'helper']).execute();
  if (known.length < new Set(kinds).size) refuse('not_found');
}

type Drawn = { readonly from: string | null; readonly reason: string | null };
type Asked = {
  readonly kind: string;
  readonly kindName: string;
  readonly person: string;
  readonly community: string | null;
  readonly reason: string | undefined;
};

/**
 * The circle a person comes from who is given this post: one of those the community draws it from, by a post they hold today. Who stands in none needs
 * a reason. Both null where nobody said from whom it is drawn.
 */
export async function drawnFrom({ db, now }: Context, { kind, kindName, person, community, reason }: Asked): Promise<Drawn> {
  const { rows } = await sql<{ from: string; name: string; held: boolean }>`
    select s.from_kind as from, k.name, exists (select from post p where p.person_id = ${person} and p.kind = s.from_kind and p.community_id = ${community} and ${inForce(now, 'p')}) as held
    from post_source s join post_kind k on k.id = s.from_kind where s.community_id = ${community} and s.post_kind = ${kind} and s.ended_at is null order by k.sort`.execute(
    db,
  );
  if (rows.length === 0) return { from: null, reason: null };
  const held = rows.find((row) => row.held);
  if (held) return { from: held.from, reason: null };
  if (reason === undefined) refuse('organizations.needs_reason', { kind: kindName, sources: rows.map(({ name }) => name).join('、') });
  return { from: null, reason };
}

/** Keeps where the holder of a post was drawn from, or why from nowhere. */
export async function noteOrigin({ db, now }: Context, post: string, { from, reason }: Drawn): Promise<void> {
  if (from === null && reason === null) return;
  await db
    .insertInto('post_origin')
    .values({ post_id: post, from_kind: from, reason, at: stamp(now) })
    .execute();
}
