import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { estateKept, mustBeOffice } from '../community.ts';
import {
  defineZero as defineContract,
  endZero as endContract,
  enterZero as enterContract,
  strikeZero as strikeContract,
} from './contract.ts';
import { countable } from './countable.ts';

const keepers = ['secretary'] as const;
const yearOf = ({ now }: Context): number => Number(dayOf(now).slice(0, 4));

/** A zero is said in words, with where it is counted. Refuses to count what people say, complain of or suffer: nobody is to gain by their silence (row S0-A3). */
export const defineZero = action(defineContract, {
  who: { posts: keepers },
  async run(context, { community, name, definition, source, leaves, paper }) {
    const { db, now, actor } = context;
    mustBeOffice(context, community);
    const counted = source === 'unsolved' ? [...new Set(leaves)] : [];
    await mustBeCountable(context, counted);
    const id = newId();
    const kept = { leaves: counted, paper: source === 'written' ? (paper ?? null) : null };
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('zero_indicator')
      .values({
        ...{ id, community_id: community, name, definition, source, ...kept, from_year: yearOf(context) },
        ...{ by_account: actor.account ?? '', at: stamp(now) },
      })
      .onConflict((known) => known.columns(['community_id', 'name']).where('until_year', 'is', null).doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) refuse('estates.zero_known');
    context.stir('estates', [`area:${community}`]);
    return { id };
  },
});

async function mustBeCountable({ db }: Context, leaves: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string; name: string; counted: boolean }>`
    select l.id, l.name, ${countable('l')} as counted from leaf l where l.id = any(${leaves}::text[])`.execute(db);
  if (rows.length !== leaves.length) refuse('matters.leaf_unknown');
  const refused = rows.find(({ counted }) => !counted);
  if (refused) refuse('estates.not_counted', { leaf: refused.name });
}

/** This year it still counts; the year it was wanted for is not taken back. */
export const endZero = action(endContract, {
  who: { posts: keepers },
  async run(context, { indicator: id }) {
    const { db } = context;
    const { community_id } = await indicatorOf(context, id);
    mustBeOffice(context, community_id);
    await db
      .updateTable('zero_indicator')
      .set({ until_year: yearOf(context) })
      .where('id', '=', id)
      .where('until_year', 'is', null)
      .execute();
    context.stir('estates', [`area:${community_id}`]);
    return { id };
  },
});

async function indicatorOf({ db }: Context, id: string) {
  return (
    (await db
      .selectFrom('zero_indicator')
      .select(['community_id', 'source', 'from_year', 'until_year'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? refuse('not_found')
  );
}

/** A paper says that something happened there on a day; each paper once. */
export const enterZero = action(enterContract, {
  who: { posts: keepers },
  async run(context, { indicator, estate: id, day, paper }) {
    const { db, now, actor } = context;
    const estate = await estateKept(context, id);
    const { community_id, source, until_year } = await indicatorOf(context, indicator);
    if (community_id !== estate.community_id) refuse('not_found');
    if (source !== 'written') refuse('estates.zero_not_written');
    if (until_year !== null && Number(day.slice(0, 4)) > until_year) refuse('estates.zero_ended');
    if (day > dayOf(now)) refuse('estates.not_yet');
    const entry = newId();
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('zero_entry')
      .values({ id: entry, indicator_id: indicator, estate_id: id, day, paper, by_account: actor.account ?? '', at: stamp(now) })
      .onConflict((known) => known.columns(['indicator_id', 'estate_id', 'paper']).doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) refuse('estates.zero_entered');
    context.stir('estates', [`area:${community_id}`]);
    return { id: entry };
  },
});

export const strikeZero = action(strikeContract, {
  who: { posts: keepers },
  async run(context, { entry: id, reason }) {
    const { db, now, actor } = context;
    const entry = await db.selectFrom('zero_entry').select('estate_id').where('id', '=', id).executeTakeFirst();
    const estate = await estateKept(context, entry?.estate_id ?? refuse('not_found'));
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('zero_struck')
      .values({ entry_id: id, reason, by_account: actor.account ?? '', at: stamp(now) })
      .onConflict((known) => known.column('entry_id').doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) refuse('estates.zero_struck');
    context.stir('estates', [`area:${estate.community_id}`]);
    return { id };
  },
});
