import type { Answer, Asked } from '#kernel/contract.ts';
import type { Person } from '../../../testing/arrive.ts';
import { add } from '../add.ts';
import { begin } from '../begin.ts';
import { board } from '../board.ts';
import type * as contract from '../contract.ts';
import { finish } from '../move.ts';

type More = Partial<Omit<Asked<typeof contract.add>, 'sheet' | 'column' | 'subject'>>;

/** A sheet somebody begins, with ways to fill it by the names people say. */
export async function begun(keeper: Person, area: string, { pattern, startsOn = '2026-03-02' }: { pattern: string; startsOn?: string }) {
  const { id: sheet } = await keeper.does(begin, { pattern, area, name: '试一份', startsOn });
  const head = await keeper.sees(board, { sheet });
  const idOf = (name: string) => named(head.columns, name);
  const choice = (name: string) =>
    named(
      head.marks.flatMap(({ choices }) => choices),
      name,
    );
  const adds = async (column: string, subject: string, more: More = {}) =>
    (await keeper.does(add, { sheet, column: idOf(column), subject, ...more })).id;
  const lacks = (column: string, subject: string, more: More = {}) =>
    keeper.isRefused(add, { sheet, column: idOf(column), subject, ...more });
  const done = async (item: string) => void (await keeper.does(finish, { item, said: '办好了，看过了' }));
  const counted = async () => summed(await keeper.sees(board, { sheet }));
  return { sheet, head, idOf, choice, adds, lacks, done, counted };
}

/** 名字 → [open, done]. */
function summed({ columns, marks, units }: Answer<typeof contract.board>) {
  const pairs = [...columns, ...marks.flatMap(({ choices }) => choices), ...units].map(
    ({ name, open, done }) => [name, [open, done]] as const,
  );
  return Object.fromEntries(pairs);
}

function named(of: readonly { id: string; name: string }[], name: string): string {
  const found = of.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name} here`);
  return found.id;
}
