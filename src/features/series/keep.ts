import { action } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { beginOne } from './begin.ts';
import { again as againContract, end as endContract, pause as pauseContract, resume as resumeContract } from './contract.ts';
import { office } from './owner.ts';
import { comingAfter, dayBefore, keptSeries, ruleOf } from './series.ts';

export const pause = action(pauseContract, {
  who: { posts: office },
  async run(context, { series: id }) {
    const { db, actor, now, stir } = context;
    const series = await keptSeries(context, id);
    if (series.paused_at !== null) refuse('series.paused');
    await db
      .updateTable('series')
      .set({ paused_at: stamp(now), paused_by: actor.account })
      .where('id', '=', id)
      .execute();
    stir('series', [`area:${series.community_id}`]);
    return { id };
  },
});

/** Goes on from today: what fell into the pause is not made up for. */
export const resume = action(resumeContract, {
  who: { posts: office },
  async run(context, { series: id }) {
    const { db, county, now, stir } = context;
    const series = await keptSeries(context, id);
    if (series.paused_at === null) refuse('series.not_paused');
    const yesterday = dayBefore(dayOf(now));
    const doneUntil = series.done_until > yesterday ? series.done_until : yesterday;
    const coming = comingAfter(ruleOf(series), doneUntil, { calendar: await calendarOf(db, county.code), now });
    await db
      .updateTable('series')
      .set({ ...coming, paused_at: null, paused_by: null })
      .where('id', '=', id)
      .execute();
    stir('series', [`area:${series.community_id}`]);
    return { id };
  },
});

/** Nothing more comes of it; what it began goes on to its own end. */
export const end = action(endContract, {
  who: { posts: office },
  async run(context, { series: id }) {
    const { db, actor, now, stir } = context;
    const series = await keptSeries(context, id);
    await db
      .updateTable('series')
      .set({ ended_at: stamp(now), ended_by: actor.account })
      .where('id', '=', id)
      .execute();
    stir('series', [`area:${series.community_id}`]);
    return { id };
  },
});

/** A time that could not be begun, once what was in its way is out of it. */
export const again = action(againContract, {
  who: { posts: office },
  async run(context, { series: id, of }) {
    const { db, now, stir } = context;
    const series = await keptSeries(context, id);
    const time = await db
      .selectFrom('occurrence')
      .select(['day', 'fault'])
      .where('series_id', '=', id)
      .where('of_day', '=', of)
      .executeTakeFirst();
    if (!time?.fault) return refuse('series.begun_already');
    const begun = await beginOne(context, series, dayOf(now));
    await db
      .updateTable('occurrence')
      .set({ ...begun, fault: null, facts: '{}', at: stamp(now) })
      .where('series_id', '=', id)
      .where('of_day', '=', of)
      .execute();
    stir('series', [`area:${series.community_id}`]);
    return { id };
  },
});
