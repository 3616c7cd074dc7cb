import { Temporal } from 'temporal-polyfill';
import { reckonOpen } from '#features/matters/door.ts';
import type { Context, Sweep } from '#kernel/action.ts';
import { calendarKept, forgetCalendar, readCalendar } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';

/** Matters looked at in one transaction; above this an edit would keep its editor and the matters' people waiting. */
const portion = 200;

/** Reckons the deadlines of the next open matters by the calendar as it now stands, and writes down how far it came. @returns whether this pass is over */
export async function reckonPortion(context: Context, edit: string): Promise<boolean> {
  const { mark, moved, passes, why } = await context.db
    .selectFrom('calendar_edit')
    .select(['mark', 'moved', 'passes', 'why'])
    .where('id', '=', edit)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const done = await reckonOpen(context, { calendar: await readCalendar(context.db), why, after: mark, most: portion });
  await context.db
    .updateTable('calendar_edit')
    .set({ mark: done.last, moved: moved + done.moved, passes: done.last === null ? passes + 1 : passes })
    .where('id', '=', edit)
    .execute();
  return done.last === null;
}

/**
 * The rest of an edit, portion by portion; then once more over all open matters, after the time in which another process may still have given a new
 * matter its deadline by the old calendar.
 */
export const reckonRest: Sweep = {
  name: 'calendar.reckon',
  every: 1,
  async run(context) {
    const everyoneKnows = stamp(context.now.subtract(Temporal.Duration.from(calendarKept)));
    const edit = await context.db
      .selectFrom('calendar_edit')
      .select('id')
      .where('passes', '<', 2)
      .where((is) => is.or([is('passes', '=', 0), is('mark', 'is not', null), is('at', '<=', everyoneKnows)]))
      .orderBy('at')
      .limit(1)
      .executeTakeFirst();
    if (!edit) return 0;
    forgetCalendar(context.county.code);
    await reckonPortion(context, edit.id);
    return 1;
  },
};
