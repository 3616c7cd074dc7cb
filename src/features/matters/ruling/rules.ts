import { sql } from 'kysely';
import { z } from 'zod';
import { action, query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { methodPage } from '../method-page.ts';
import { heldOn, inMyAreas } from '../seen-by.ts';
import { sendingWay } from '../sending.ts';
import type { MatterRecord } from '../standing.ts';
import { postNames } from '../words.ts';
import { rulingChoices as choicesContract, endRule as endRuleContract, rules as rulesContract, scopes } from './contract.ts';
import { rulers } from './rule.ts';
import { placesOf } from './scope.ts';
import { scopeNames } from './words.ts';

const size = 30;
type Row = {
  id: string;
  leaf: string;
  place: string;
  posts: string[];
  persons: string[];
  fromNumber: string | null;
  madeAt: string;
  endedAt: string | null;
};

/** By which rules orders of a community are sent out, the newest first, and how often each was used. */
export const rules = query(rulesContract, {
  who: { posts: rulers },
  async run({ db, actor, now }, { community, ended, after: mark }) {
    if (!areasOf(actor, 'community', rulers).includes(community)) refuse('not_found');
    const from = after(mark, z.tuple([z.iso.datetime({ offset: true }), z.uuid()]));
    const before = from === null ? sql`true` : sql`(r.made_at, r.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Row>`
      select r.id, l.name as leaf, a.name as place, r.posts, r.made_at as "madeAt", r.ended_at as "endedAt",
        array(select distinct p.called from post p where p.person_id = any(r.persons) and p.community_id = r.community_id and ${heldOn(now)}) as persons,
        (select number from matter where id = r.from_matter) as "fromNumber"
      from routing_rule r join leaf l on l.id = r.leaf_id join area a on a.id = r.place_id
      where r.community_id = ${community} and (r.ended_at is not null) = ${ended} and ${before} order by r.made_at desc, r.id desc limit ${size + 1}`.execute(
      db,
    );
    const { rows: shown, next } = paged(rows, size, (row) => [row.madeAt, row.id]);
    return { rows: shown.map((row) => ({ ...row, posts: row.posts.map((kind) => postNames[kind] ?? kind) })), next };
  },
});

/** From now on orders of this kind are sent out by people again. */
export const endRule = action(endRuleContract, {
  who: { posts: rulers },
  async run({ db, actor, now }, { rule }) {
    const ended = await db
      .updateTable('routing_rule')
      .set({ ended_at: stamp(now), ended_by: actor.account })
      .where('id', '=', rule)
      .where('ended_at', 'is', null)
      .where('community_id', 'in', areasOf(actor, 'community', rulers))
      .returning('id')
      .executeTakeFirst();
    return ended ?? refuse('not_found');
  },
});

/** The kinds an order could be ruled to be of, with who takes each, and how far a rule made of it could reach. */
export const rulingChoices = query(choicesContract, {
  who: { posts: rulers },
  async run(seeing, { matter }) {
    const record = await seen(seeing, matter);
    const method = await methodPage(seeing.db, seeing.county.code, record.method_id, record.method_version);
    const kinds = method.steps.flatMap((step) => (step.do === 'claim' ? step.kinds : []));
    const leaves = await seeing.db
      .selectFrom('leaf')
      .select(['id', 'name', 'takers'])
      .where('ended_at', 'is', null)
      .orderBy('sort')
      .execute();
    const places = await placesOf(seeing.db, record);
    return {
      open: record.returned && sendingWay(method, record) !== undefined,
      leaf: record.leaf_id,
      leaves: leaves.flatMap(({ id, name, takers }) => {
        const fit = takers.filter((kind) => kinds.includes(kind));
        return fit.length === 0 ? [] : [{ id, name, takers: fit.map((kind) => ({ kind, name: postNames[kind] ?? kind })) }];
      }),
      scopes: scopes.filter((scope) => places[scope] !== null).map((scope) => ({ scope, name: scopeNames[scope] })),
    };
  },
});

async function seen({ db, actor }: Seeing, matter: string): Promise<MatterRecord> {
  const { rows } = await sql<MatterRecord>`select m.* from matter m where m.id = ${matter} and ${inMyAreas(actor)}`.execute(db);
  return rows[0] ?? refuse('not_found');
}
