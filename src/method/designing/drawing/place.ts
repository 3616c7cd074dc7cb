import type { End, Method } from '../../language.ts';
import { endOf } from '../../page.ts';
import { mainOutcome } from '../editing/targets.ts';

export type Cell = { readonly column: number; readonly row: number };
type Cells = Map<string, Cell>;

/** A cell of its own for each step and each of the four ends: the main line in the first column, what branches off in the row below it, the ends in the last. */
export function cellsOf(method: Method): ReadonlyMap<string, Cell> {
  const cells: Cells = new Map();
  for (const [row, id] of mainLine(method).entries()) cells.set(id, { column: 0, row });
  branchOff(method, cells, [...cells.keys()]);
  for (const [at, { id }] of method.steps.entries()) {
    if (cells.has(id)) continue;
    putIn(cells, id, (cells.get(method.steps[at - 1]?.id ?? '')?.row ?? -1) + 1);
    branchOff(method, cells, [id]);
  }
  const last = 1 + Math.max(0, ...[...cells.values()].map(({ row }) => row));
  return new Map([...cells, ...ends.map((end, column) => [end, { column, row: last }] as const)]);
}

const ends: readonly End[] = ['solved', 'explained', 'handed-over', 'withdrawn'];

function mainLine(method: Method): readonly string[] {
  const line: string[] = [];
  let step = method.steps.find(({ id }) => id === method.first) ?? method.steps[0];
  while (step && !line.includes(step.id)) {
    line.push(step.id);
    const target = step.to[mainOutcome(method, step) ?? ''];
    step = method.steps.find(({ id }) => id === target);
  }
  return line;
}

/** Whatever is led to from here and has no cell yet stands one row below, the first come nearest to the main line. */
function branchOff(method: Method, cells: Cells, from: readonly string[]): void {
  const open = [...from];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const step = method.steps.find((one) => one.id === id);
    for (const target of Object.values(step?.to ?? {})) {
      if (cells.has(target) || endOf(method, target) || !method.steps.some((one) => one.id === target)) continue;
      putIn(cells, target, (cells.get(id)?.row ?? 0) + 1);
      open.push(target);
    }
  }
}

function putIn(cells: Cells, id: string, row: number): void {
  const taken = [...cells.values()].flatMap((cell) => (cell.row === row ? cell.column : []));
  let column = 1;
  while (taken.includes(column)) column += 1;
  cells.set(id, { column, row });
}
