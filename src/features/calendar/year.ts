import { query, type Seeing } from '#kernel/action.ts';
import { holds } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import { readNotice as readNoticeContract, showYear } from './contract.ts';
import { keepers } from './edit.ts';
import { readNoticeText } from './notice.ts';
import { hoursNow, kindOf, type Snapshot, snapshotShape, sourceOf, usualKind } from './snapshot.ts';
import { editWords } from './words.ts';

const shownEdits = 20;

/** A year of the legal calendar: everybody at work may read by what their deadlines are reckoned. */
export const year = query(showYear, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run(seeing, { year: asked }) {
    const { db, actor, now } = seeing;
    const days = await db
      .selectFrom('workday_override')
      .selectAll()
      .where('day', '>=', `${asked}-01-01`)
      .where('day', '<=', `${asked}-12-31`)
      .orderBy('day')
      .execute();
    const [morning = ['', ''], afternoon = ['', '']] = await hoursNow(db);
    return {
      year: asked,
      today: dayOf(now),
      source: await sourceOf(db, asked),
      days: days.map(({ day, kind, name }) => ({ day, kind: kindOf(kind), name })).filter(({ day, kind }) => kind !== usualKind(day)),
      morning: { from: morning[0], until: morning[1] },
      afternoon: { from: afternoon[0], until: afternoon[1] },
      mayEdit: holds(actor, keepers.posts),
      edits: await newestEdits(seeing),
    };
  },
});

/** What a pasted notice says; nothing changes. */
export const readNotice = query(readNoticeContract, {
  who: keepers,
  async run(_, { year: asked, text }) {
    const { days, unread } = readNoticeText(text, asked);
    return { days: [...days], unread: [...unread] };
  },
});

async function newestEdits({ db }: Seeing) {
  const rows = await db
    .selectFrom('calendar_edit as e')
    .leftJoin('calendar_edit as later', 'later.undoes', 'e.id')
    .leftJoin('calendar_edit as first', 'first.id', 'e.undoes')
    .select([
      'e.id',
      'e.at',
      'e.by_called',
      'e.why',
      'e.became',
      'e.moved',
      'e.mark',
      'e.passes',
      'later.id as undone',
      'first.became as undoes',
    ])
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(shownEdits)
    .execute();
  return rows.map(({ id, at, by_called, why, became, moved, passes, undone, undoes }) => ({
    ...{ id, at, by: by_called, why, moved },
    what: undoes ? editWords.undo(sayWhat(snapshotShape.parse(undoes))) : sayWhat(snapshotShape.parse(became)),
    underWay: passes === 0,
    undone: undone !== null,
  }));
}

function sayWhat({ days, year: asked, hours }: Snapshot): string {
  const [first] = days;
  if (asked) return editWords.year(asked.year);
  if (hours) return editWords.hours(hours);
  return first ? editWords.day(first.day, first.kind ?? usualKind(first.day)) : '';
}
