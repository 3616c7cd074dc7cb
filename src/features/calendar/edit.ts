import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { forgetCalendar } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contracts from './contract.ts';
import { readNoticeText } from './notice.ts';
import { reckonPortion } from './reckon.ts';
import { putDown, type Snapshot, snapshotShape, sourceOf, standsNow, usualKind } from './snapshot.ts';
import { editWords } from './words.ts';

/** Who keeps the county's calendar: decision 013. */
export const keepers = { posts: ['system-admin'] };

/** 调休, a storm, a local holiday: one day from today on. */
export const setDay = action(contracts.setDay, {
  who: keepers,
  async run(context, { day, kind, why }) {
    if (day < dayOf(context.now)) refuse('calendar.past');
    await inTurn(context);
    const was = await standsNow(context, { days: [{ day, kind, name: why }] });
    if ((was.days[0]?.kind ?? usualKind(day)) === kind) refuse('calendar.same_already');
    const became = { days: [{ day, kind: kind === usualKind(day) ? null : kind, name: why }] };
    return await keep(context, { kind: 'day', why, was, became });
  },
});

export const setHours = action(contracts.setHours, {
  who: keepers,
  async run(context, { morning, afternoon, why }) {
    await inTurn(context);
    const became: Snapshot = {
      days: [],
      hours: [
        [morning.from, morning.until],
        [afternoon.from, afternoon.until],
      ],
    };
    return await keep(context, { kind: 'hours', why, was: await standsNow(context, became), became });
  },
});

/** The notice of a year, once: from then on its deadlines are no longer 暂定. */
export const loadNotice = action(contracts.loadNotice, {
  who: keepers,
  async run(context, { year, text }) {
    await inTurn(context);
    if ((await sourceOf(context.db, year)) !== null) refuse('calendar.year_loaded');
    const { days, unread } = readNoticeText(text, year);
    if (unread[0] !== undefined) refuse('calendar.unread', { line: unread[0] });
    if (days.length === 0) refuse('calendar.nothing_read');
    const became: Snapshot = { days: [...days], year: { year, source: editWords.notice } };
    return await keep(context, { kind: 'year', why: editWords.notice, was: await standsNow(context, became), became });
  },
});

/** What an edit changed becomes as it was, unless it has been changed again since. */
export const undo = action(contracts.undoEdit, {
  who: keepers,
  async run(context, { edit: id, why }) {
    await inTurn(context);
    const edit = (await context.db.selectFrom('calendar_edit').selectAll().where('id', '=', id).executeTakeFirst()) ?? refuse('not_found');
    const undone = await context.db.selectFrom('calendar_edit').select('id').where('undoes', '=', id).executeTakeFirst();
    if (undone) refuse('calendar.undone_already');
    const [was, left] = [snapshotShape.parse(edit.was), snapshotShape.parse(edit.became)];
    const now = await standsNow(context, left);
    if (!sameCalendar(now, left)) refuse('calendar.changed_since');
    return await keep(context, { kind: 'undo', why, was: now, became: was, undoes: id });
  },
});

/** Two editors change one after the other, each seeing what the other left. */
async function inTurn({ db, county }: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar ${county.code}`}, 0))`.execute(db);
}

type Edit = { readonly kind: string; readonly why: string; readonly was: Snapshot; readonly became: Snapshot; readonly undoes?: string };

/** Writes the change and why, and moves the deadlines of the first open matters with it; where there are many, the sweep does the rest. */
async function keep(context: Context, { kind, why, was, became, undoes }: Edit): Promise<{ id: string }> {
  const id = newId();
  await putDown(context, became);
  const { account, posts } = context.actor;
  await context.db
    .insertInto('calendar_edit')
    .values({
      ...{ id, at: stamp(context.now), kind, why, undoes: undoes ?? null },
      ...{
        by_account: account ?? refuse('not_signed_in'),
        by_called: posts.find((post) => keepers.posts.includes(post.kind))?.called ?? '',
      },
      ...{ was: JSON.stringify(was), became: JSON.stringify(became) },
    })
    .execute();
  await reckonPortion(context, id);
  forgetCalendar(context.county.code);
  context.stir('calendar', [`county:${context.county.code}`]);
  return { id };
}

function sameCalendar(one: Snapshot, other: Snapshot): boolean {
  const days = ({ days: all }: Snapshot) => all.map(({ day, kind }) => `${day} ${kind ?? usualKind(day)}`).join();
  const rest = ({ year, hours }: Snapshot) => JSON.stringify([year?.source === null, hours]);
  return days(one) === days(other) && rest(one) === rest(other);
}
