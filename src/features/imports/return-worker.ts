import type { Outcome } from './judge.ts';
import { returnedCopy } from './returned.ts';
import type { Table } from './table.ts';
import { answerWith } from './thread.ts';

/** A file to be written with what became of its rows. `fine` stands beside a good one. */
export type ToReturn = {
  readonly table: Table;
  readonly outcomes: readonly Outcome[];
  readonly form: 'xlsx' | 'csv';
  readonly fine: string;
};

answerWith(write);

async function write({ table, outcomes, form, fine }: ToReturn): Promise<Uint8Array> {
  const lines = new Map(table.lines.map((line) => [line.at, line]));
  const judged = outcomes.flatMap(({ at, faults }) => {
    const line = lines.get(at);
    return line ? [{ line, row: null, faults }] : [];
  });
  return await returnedCopy(table, judged, form, fine);
}
