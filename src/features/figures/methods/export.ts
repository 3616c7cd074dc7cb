import { Temporal } from 'temporal-polyfill';
import { excel, writeSheet } from '#features/imports/door.ts';
import { query } from '#kernel/action.ts';
import { zone } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import * as contract from './contract.ts';
import { methods } from './overview.ts';
import { channelNames, type FigureName, figures, sheet, shown, shownRate, untold } from './words.ts';

type Method = Answer<typeof contract.methods>['methods'][number];
const firstColumn = 24;
const column = 12;
const meaning = 80;

/** What stands on the page of all methods, with the same figures untold; on a second sheet what each means and when it was counted. */
export const exportMethods = query(contract.exportMethods, {
  who: methods.who,
  async run(seeing, asked) {
    const seen = await methods.run(seeing, asked);
    const called = seeing.actor.posts[0]?.called ?? '';
    const title = sheet.title(seen.area.name, `${asked.from} 至 ${asked.until}`, called, clockOf(seen.at));
    const header = [sheet.method, ...cells.map(({ name }) => name)];
    const rows = seen.methods.map((method) => [method.name, ...cells.map(({ of }) => String(of(method)))]);
    const time = sheet.counted(seen.laidUntil, seen.countedAt && clockOf(seen.countedAt), clockOf(seen.at));
    const bytes = await writeSheet(
      { name: sheet.name, title, header, rows, widths: [firstColumn, ...cells.map(() => column)] },
      {
        name: sheet.means,
        header: [sheet.figure, sheet.mean, sheet.time],
        rows: Object.values(figures).map(({ name, means }) => [name, means, time]),
        widths: [firstColumn, meaning, meaning],
      },
    );
    return { name: sheet.file(seen.area.name, asked.from, asked.until), type: excel, bytes };
  },
});

type Cell = { readonly name: string; readonly of: (method: Method) => string | number };
const named = (figure: FigureName, of: Cell['of']): Cell => ({ name: figures[figure].name, of });

/** The columns of the sheet, in the order of the page. */
const cells: readonly Cell[] = [
  named('opened', ({ opened }) => shown(opened)),
  ...(['solved', 'explained', 'handed-over', 'withdrawn', 'open'] as const).map((end) => named(end, (method) => shown(method.ends[end]))),
  named('late', ({ late }) => shown(late)),
  named('reopened', ({ reopened }) => shown(reopened)),
  named('in-time', ({ inTime }) => shownRate(inTime)),
  named('response', ({ response }) => shownRate(response)),
  named('solvedRate', ({ solved }) => shownRate(solved)),
  named('satisfied', ({ satisfied }) => shownRate(satisfied)),
  named('stars', ({ stars }) => stars ?? untold),
  named('trips', ({ trips }) => trips ?? untold),
  named('found', ({ found }) => shownRate(found)),
  ...contract.channels.map((channel) => ({ name: channelNames[channel], of: (method: Method) => shown(method.channels[channel]) })),
];

function clockOf(at: string): string {
  const instant = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return instant.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
