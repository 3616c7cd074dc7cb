import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { mayTakeOut } from '#features/approvals/door.ts';
import { excel, writeSheet } from '#features/imports/door.ts';
import { passingAction, type Seeing } from '#kernel/action.ts';
import { dayOf, zone } from '#kernel/clock.ts';
import { queue } from '../queue.ts';
import { channelNames, postNames } from '../words.ts';
import { exportQueue as exportContract } from './contract.ts';
import { words } from './words.ts';

const mostRows = 2000;
const widths = [10, 40, 26, 16, 14, 8, 18, 18, 18, 12];

/** What stands in the list of the desk, without the number on the door; who took it along and when stands above. */
export const exportQueue = passingAction(exportContract, {
  who: queue.who,
  stepUp: true,
  async run(context, { why, ...asked }) {
    const rows = await allRows(context, asked);
    const wanted = { what: exportContract, input: asked, why, name: words.sheet, rows: Math.min(rows.length, mostRows) };
    const { rows: most, reason } = await mayTakeOut(context, wanted);
    const cells = rows.slice(0, most).map(cellsOf);
    const cut = rows.length > most ? [[words.cut(most), ...Array<string>(words.header.length - 1).fill('')]] : [];
    const bytes = await writeSheet({
      name: words.sheet,
      title: watermark(context, reason),
      header: words.header,
      rows: [...cells, ...cut],
      widths,
    });
    return { name: words.name(dayOf(context.now)), type: excel, bytes };
  },
});

type Row = z.output<typeof queue.contract.output>['rows'][number];

/** Page by page as the desk itself reads them, up to one more than go out. */
async function allRows(seeing: Seeing, asked: Omit<z.output<typeof exportContract.input>, 'why'>): Promise<Row[]> {
  const rows: Row[] = [];
  let next: string | null | undefined;
  while (next !== null && rows.length <= mostRows) {
    const page = await queue.run(seeing, { ...asked, after: next });
    rows.push(...page.rows);
    next = page.next;
  }
  return rows;
}

function cellsOf({ number, subject, place, leaf, method, channel, openedAt, dueAt, waitsFor, status }: Row): string[] {
  const came = channelNames[channel] ?? channel;
  return [number, subject, withoutDoor(place), leaf ?? '', method, came, clockOf(openedAt), dueAt ? clockOf(dueAt) : '', waitsFor, status];
}

/** 劲松新景 8号楼 2单元 301 → 劲松新景 8号楼 2单元 **: a list outside the system names no home. */
function withoutDoor(place: string): string {
  return place.replace(/ [\dA-Za-z-]+室?$/, ` ${words.door}`);
}

function watermark({ actor, now }: Seeing, reason: string | undefined): string {
  const held = actor.posts.filter(({ work }) => work === 'staff');
  const posts = [...new Set(held.map(({ kind }) => postNames[kind] ?? kind))].join('、');
  return words.watermark(held[0]?.called ?? '', posts, clockOf(now.toString()), reason);
}

function clockOf(at: string): string {
  const { year, month, day, hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
