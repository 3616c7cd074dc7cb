import { sql } from 'kysely';
import { action, type Context, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { keeps } from '../changing/standing.ts';
import { nameOfKind } from '../words.ts';
import * as contract from './contract.ts';
import { standsUnder } from './words.ts';

/** How many places are of a kind today. */
const placesOf = sql<number>`(select count(*)::int from area a where a.place_kind_id = place_kind.id and a.ended_at is null)`.as('places');

export const placeKinds = query(contract.placeKinds, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run({ db }) {
    const kinds = await db
      .selectFrom('place_kind')
      .select(['id', 'base', 'name', 'under', placesOf])
      .where('ended_at', 'is', null)
      .orderBy('base')
      .orderBy('at')
      .orderBy('name')
      .execute();
    return {
      kinds: kinds.flatMap((kind) => contract.basesOfKinds.filter((base) => base === kind.base).map((base) => ({ ...kind, base }))),
    };
  },
});

/** The county's own words for its places. Refuses a name there is, and a rule wider than the basic kind's. */
export const addPlaceKind = action(contract.addPlaceKind, {
  who: { posts: ['system-admin'] },
  async run({ db, actor, now }, { base, name, under }) {
    const wrong = under.find((one) => !standsUnder[base]?.includes(one));
    if (wrong) refuse('areas.not_under', { name, under: nameOfKind(wrong) });
    const made = await db
      .insertInto('place_kind')
      .values({ id: newId(), base, name, under, by_account: actor.account, at: stamp(now) })
      .onConflict((known) => known.columns(['base', 'name']).where('ended_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    return made ?? refuse('areas.kind_known', { name });
  },
});

/** The county calls a kind otherwise. Refuses a name another of its basic kind has. */
export const renamePlaceKind = action(contract.renamePlaceKind, {
  who: { posts: ['system-admin'] },
  async run({ db }, { kind, name }) {
    const known = await standingKind(db, kind);
    if (known.name !== name) await mustBeNew(db, known.base, name);
    await db.updateTable('place_kind').set({ name }).where('id', '=', kind).execute();
    return { id: kind };
  },
});

/** A kind is not chosen any more. */
export const endPlaceKind = action(contract.endPlaceKind, {
  who: { posts: ['system-admin'] },
  async run({ db, now }, { kind }) {
    await standingKind(db, kind);
    await db
      .updateTable('place_kind')
      .set({ ended_at: stamp(now) })
      .where('id', '=', kind)
      .execute();
    return { id: kind };
  },
});

async function standingKind(db: Tx, id: string): Promise<{ base: string; name: string }> {
  const known = await db
    .selectFrom('place_kind')
    .select(['base', 'name'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return known ?? refuse('not_found');
}

async function mustBeNew(db: Tx, base: string, name: string): Promise<void> {
  const known = await db
    .selectFrom('place_kind')
    .select('id')
    .where('base', '=', base)
    .where('name', '=', name)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (known) refuse('areas.kind_known', { name });
}

/** Which of the county's kinds a place is; the kind says under what it may stand. */
export const setPlaceKind = action(contract.setPlaceKind, {
  who: { posts: ['secretary'] },
  async run(context, { area, kind }) {
    const { db, actor } = context;
    const place = await db
      .selectFrom('area as a')
      .innerJoin('area as p', 'p.id', 'a.parent_id')
      .select(['a.id', 'a.kind', 'a.community_id', 'p.kind as under'])
      .where('a.id', '=', area)
      .where('a.ended_at', 'is', null)
      .executeTakeFirst();
    if (!place || !keeps(actor, place.kind === 'community' ? place.id : place.community_id)) return refuse('not_found');
    await mustFit(context, kind, { base: place.kind, under: place.under });
    await db.updateTable('area').set({ place_kind_id: kind }).where('id', '=', area).execute();
    context.stir('areas', [`area:${place.community_id ?? place.id}`]);
    return { id: area };
  },
});

/** Refuses a kind of another basic kind, and one that may not stand there. */
export async function mustFit({ db }: Pick<Context, 'db'>, kind: string, { base, under }: { base: string; under: string }): Promise<void> {
  const known = await db.selectFrom('place_kind').selectAll().where('id', '=', kind).where('ended_at', 'is', null).executeTakeFirst();
  if (known?.base !== base) return refuse('areas.kind_of_another');
  if (!known.under.includes(under)) refuse('areas.not_under', { name: known.name, under: nameOfKind(under) });
}
