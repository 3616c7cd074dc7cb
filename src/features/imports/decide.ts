import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { importers, kindOf, lockBatch, type Matched, matchedOf, mayDecide, stirDesk } from './batch.ts';
import { mustBeGranted, mustNotBeAwaited } from './by-two.ts';
import { acceptBatch, judgeBatch } from './contract.ts';
import { kinds } from './kinds.ts';
import { matchColumns } from './match.ts';

/** Starts the dry run, with the columns as matched or as chosen. It changes nothing and may be asked for again. */
export const judgeAgain = action(judgeBatch, {
  who: importers,
  async run(context, { batch: id, columns }) {
    const batch = await lockBatch(context, id);
    const matched = matchedOf(batch);
    if (!matched || !['matched', 'judged'].includes(batch.state)) return refuse('imports.not_now');
    if (batch.sealed === null) refuse('imports.expired');
    await mustNotBeAwaited(context, batch);
    const match =
      columns === undefined
        ? matched
        : { header: matched.header, ...matchColumns(kinds[kindOf(batch)], matched.header, chosen(matched, columns)) };
    if (match.missing.length > 0) refuse('imports.columns_missing', { columns: match.missing.map((label) => `「${label}」`).join('、') });
    await context.db
      .updateTable('import_batch')
      .set({ state: 'judging', columns: JSON.stringify(match), next_at: stamp(context.now) })
      .where('id', '=', id)
      .execute();
    stirDesk(context, batch.community_id);
    return { id };
  },
});

/** Starts taking the good rows over. Asked twice, it is done once. */
export const accept = action(acceptBatch, {
  who: importers,
  stepUp: true,
  async run(context, { batch: id, why, judged }) {
    const batch = await lockBatch(context, id);
    if (!mayDecide(context.actor, batch)) refuse('imports.by_secretary');
    if (batch.state !== 'judged') refuse('imports.not_now');
    if (batch.sealed === null) refuse('imports.expired');
    if (goodRows(batch.counts) === 0) refuse('imports.nothing_good');
    const granted = await mustBeGranted(context, batch, { why, judged });
    await context.db
      .updateTable('import_batch')
      .set({ state: 'accepting', granted, next_at: stamp(context.now) })
      .where('id', '=', id)
      .execute();
    stirDesk(context, batch.community_id);
    return { id };
  },
});

/** Screens speak of headings, the matching of places in the file. A column of ours nobody chose is left empty. */
function chosen({ header, columns }: Matched, choice: Readonly<Record<string, string | null>>): Record<string, number | null> {
  const picked = Object.fromEntries<number | null>(Object.keys(columns).map((column) => [column, null]));
  for (const [heading, column] of Object.entries(choice)) {
    if (column === null || !(column in picked)) continue;
    if (picked[column] !== null) refuse('imports.column_twice', { column: heading });
    picked[column] = header.includes(heading) ? header.indexOf(heading) : null;
  }
  return picked;
}

function goodRows(counts: unknown): number {
  return typeof counts === 'object' && counts !== null && 'good' in counts ? Number(counts.good) : 0;
}
