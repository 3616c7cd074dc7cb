import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { estateKept, office } from '../community.ts';
import { mustBeOpenAt } from '../may-open.ts';
import { crewNames } from '../words.ts';
import * as contract from './contract.ts';
import { mostAWeek, mostOfShift, shiftMinutes } from './hours.ts';

/** A place for a gate-keeper or cleaner, where the estate looks after itself (row S4-C32). Refuses a shift or a week longer than one person may work, and a shift that stands already. */
export const addCrewPlace = action(contract.addCrewPlace, {
  who: { posts: office },
  async run(context, { estate: id, kind, shift, weekdays, starts, ends, pay, since }) {
    const { db, now, actor } = context;
    const estate = await estateKept(context, id);
    await mustBeOpenAt(context, id, 'crew');
    const days = [...new Set(weekdays)].sort();
    mustBeBearable(starts, ends, days.length);
    const place = newId();
    const { numInsertedOrUpdatedRows: made } = await db
      .insertInto('crew_place')
      .values({
        ...{ id: place, estate_id: id, kind, shift, weekdays: days, starts, ends, pay, since },
        ...{ by_account: actor.account ?? refuse('not_signed_in'), at: stamp(now) },
      })
      .onConflict((known) => known.columns(['estate_id', 'kind', 'shift']).where('until', 'is', null).doNothing())
      .executeTakeFirstOrThrow();
    if (!made) refuse('estates.shift_known', { kind: crewNames[kind], shift });
    context.stir('estates', [`area:${estate.community_id}`]);
    return { id: place };
  },
});

export const endCrewPlace = action(contract.endCrewPlace, {
  who: { posts: office },
  async run(context, { place }) {
    const { estate_id, since } = await standing(context, place);
    const estate = await estateKept(context, estate_id);
    const today = dayOf(context.now);
    await context.db
      .updateTable('crew_place')
      .set({ until: since > today ? since : today })
      .where('id', '=', place)
      .execute();
    context.stir('estates', [`area:${estate.community_id}`]);
    return { id: place };
  },
});

function mustBeBearable(starts: string, ends: string, days: number): void {
  const minutes = shiftMinutes(starts, ends);
  if (minutes === 0 || minutes > mostOfShift) refuse('estates.shift_too_long', { most: mostOfShift / 60 });
  if (minutes * days > mostAWeek) refuse('estates.week_too_long', { most: mostAWeek / 60, had: (minutes * days) / 60 });
}

async function standing({ db }: Context, place: string) {
  const found = await db
    .selectFrom('crew_place')
    .select(['estate_id', 'since'])
    .where('id', '=', place)
    .where('until', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return found ?? refuse('not_found');
}
