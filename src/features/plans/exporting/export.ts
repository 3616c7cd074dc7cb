import { mayTakeOut } from '#features/approvals/door.ts';
import { excel, writeSheet } from '#features/imports/door.ts';
import { passingAction, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { board } from '../board.ts';
import { items } from '../items.ts';
import { exportSheet as exportContract } from './contract.ts';
import { words } from './words.ts';

const mostRows = 2000;
const widths = [18, 40, 24, 16, 20, 14, 40, 10, 16, 10];
type Row = Answer<typeof items.contract>['rows'][number];

/** All of a sheet as whoever takes it along reads it on the board, column by column. */
export const exportSheet = passingAction(exportContract, {
  who: board.who,
  stepUp: true,
  async run(context, { sheet, why }) {
    const { name, columns } = await board.run(context, { sheet });
    const rows: string[][] = [];
    for (const column of columns) rows.push(...(await allOf(context, sheet, column)));
    const wanted = { what: exportContract, input: { sheet }, why, name, rows: Math.min(rows.length, mostRows) };
    const { rows: most, reason } = await mayTakeOut(context, wanted);
    const day = dayOf(context.now);
    const cut = rows.length > most ? [[words.cut(most), ...Array<string>(words.header.length - 1).fill('')]] : [];
    const bytes = await writeSheet({
      name: words.sheet,
      title: words.watermark(name, context.actor.posts[0]?.called ?? '', day, reason),
      header: words.header,
      rows: [...rows.slice(0, most), ...cut],
      widths,
    });
    return { name: words.file(name, day), type: excel, bytes };
  },
});

async function allOf(seeing: Seeing, sheet: string, { id, name }: { id: string; name: string }): Promise<string[][]> {
  const rows: string[][] = [];
  let next: string | null | undefined;
  while (next !== null && rows.length <= mostRows) {
    const page = await items.run(seeing, { sheet, column: id, after: next });
    rows.push(...page.rows.map((row) => cellsOf(name, row)));
    next = page.next;
  }
  return rows;
}

function cellsOf(column: string, row: Row): string[] {
  const { subject, choices, unit, owner, ownerless, due, measure, parts, target, measuredIn, reached, state, late } = row;
  const who = ownerless ? words.ownerless : owner ? `${owner.called}（${owner.post}）` : '';
  const figure = target === null ? '' : `${reached ?? 0} / ${target} ${measuredIn ?? ''}`;
  const part = parts.all === 0 ? '' : `${parts.done} / ${parts.all}`;
  return [column, subject, choices.join('、'), unit, who, due ?? '', measure ?? '', part, figure, words.states[late ? 'late' : state]];
}
