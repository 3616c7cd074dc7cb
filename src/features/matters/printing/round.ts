import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { letterOf } from '#kernel/print/letter.ts';
import { momentOf } from '#kernel/print/when.ts';
import { whoseCopy } from '#kernel/print/whose-copy.ts';
import { refuse } from '#kernel/refusal.ts';
import type { queue as queueContract } from '../contract.ts';
import { queue } from '../queue.ts';
import { postNames } from '../words.ts';
import { roundSheet } from './contract.ts';
import { sheetWords as words } from './words.ts';

type Row = Answer<typeof queueContract>['rows'][number];
/** More than a day's walk; what is left stands in the queue. */
const mostRows = 60;

/** 走访单 on paper, for the walk: what is open, the soonest first, without a name or a number, and room to write what was found. */
export const sheetOfRound = query(roundSheet, {
  who: queue.who,
  guarded: true,
  async run(seeing, { area, online }) {
    const rows = await openRows(seeing, area);
    const place = await nameOf(seeing, area);
    const list = rows.map(({ number, subject, place: where, waitsFor, dueAt }) => [
      ...[number, subject, where, waitsFor, dueAt === null ? '' : momentOf(dueAt)],
      '',
    ]);
    return letterOf(seeing.now, {
      ...{ title: words.round(place), number: place, by: place },
      blocks: [
        { is: 'small', text: words.roundFoot(rows.length) },
        { is: 'list', widths: [5, 7, 5, 4, 5, 7], head: words.roundHead, rows: list },
      ],
      ...{ address: `${online}/desk`, online: words.roundOnline, whose: whoseCopy(seeing, postNames) },
    });
  },
});

async function openRows(seeing: Seeing, area: string | undefined): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await queue.run(seeing, { pick: 'open', ...(area ? { area } : {}), ...(after ? { after } : {}) });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined && rows.length < mostRows);
  return rows.slice(0, mostRows).sort((one, other) => ((one.dueAt ?? '9') < (other.dueAt ?? '9') ? -1 : 1));
}

async function nameOf({ db, actor }: Seeing, area: string | undefined): Promise<string> {
  const id = area ?? actor.posts.find(({ work }) => work === 'staff')?.area ?? refuse('not_found');
  const found = await db.selectFrom('area').select('name').where('id', '=', id).executeTakeFirst();
  return found?.name ?? refuse('not_found');
}
