import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import type { Given } from '#kernel/contract.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { note } from '../note.ts';
import type { Needed } from '../patterns/pattern.ts';
import { keepers } from '../seen-by.ts';
import { keptSheet, patternOf, type Sheet } from '../sheet.ts';
import { setColumns as contract } from './contract.ts';

type Held = { id: string; name: string; place: number; needs: Needed[]; stage: number | null; used: boolean };
type Wanted = Given<typeof contract>['columns'][number];
type Laid = { readonly id: string; readonly name: string; readonly needs: Needed[]; readonly before: Held | undefined };

/**
 * 改栏目: names, order, what each item must have, and new ones. Refuses to take one away, to ask anything else of a column that has items (what
 * they were written by would no longer hold), and to move stages once one of them is done.
 */
export const setColumns = action(contract, {
  who: { posts: keepers },
  async run(context, { sheet: id, columns }) {
    const sheet = await keptSheet(context, id);
    const held = await columnsHeld(context.db, id);
    mustKeepAll(held, columns);
    const laid = columns.map((one) => laidOf(one, held, sheet));
    mustNotBreak(laid);
    if (held.some(({ stage }) => stage !== null)) await mustKeepStages(context.db, id, laid);
    await lay(context, sheet, laid);
    await note(context, sheet.area_id, { sheet: id, what: 'columns' });
    return { id };
  },
});

async function columnsHeld(db: Tx, sheet: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select c.id, c.name, c.place, c.needs, c.stage, exists (select from sheet_item i where i.column_id = c.id) as used
    from sheet_column c where c.sheet_id = ${sheet} order by c.place`.execute(db);
  return rows;
}

function mustKeepAll(held: readonly Held[], wanted: readonly Wanted[]): void {
  const ids = wanted.flatMap(({ id }) => id ?? []);
  if (ids.some((id) => held.every((one) => one.id !== id))) refuse('not_found');
  if (new Set(ids).size !== ids.length || ids.length !== held.length) refuse('plans.columns_kept');
  if (new Set(wanted.map(({ name }) => name)).size !== wanted.length) refuse('plans.columns_twice');
}

/** A column as it will be. What a pattern asks by a rule of its own (a need it answers, what solved it) stays with the column. */
function laidOf({ id, name, needs }: Wanted, held: readonly Held[], sheet: Sheet): Laid {
  const before = held.find((one) => one.id === id);
  const own = (before?.needs ?? patternOf(sheet)?.needs ?? []).filter((need) => need === 'need' || need === 'solution');
  const after = [...new Set<Needed>([...needs, ...own])];
  return { id: before?.id ?? newId(), name, needs: before && same(before.needs, after) ? before.needs : after, before };
}

function same(one: readonly Needed[], other: readonly Needed[]): boolean {
  return one.length === other.length && one.every((need) => other.includes(need));
}

function mustNotBreak(laid: readonly Laid[]): void {
  const broken = laid.filter(({ before, needs }) => before?.used && !same(before.needs, needs));
  if (broken.length > 0) refuse('plans.columns_used', { columns: broken.map(({ before }) => before?.name ?? '').join('、') });
}

async function mustKeepStages(db: Tx, sheet: string, laid: readonly Laid[]): Promise<void> {
  const hasMoved = laid.some(({ before }, nth) => before && before.place !== nth + 1);
  const done = hasMoved ? await db.selectFrom('stage_done').select('stage').where('sheet_id', '=', sheet).limit(1).execute() : [];
  if (done.length > 0) refuse('plans.stages_begun');
}

/** No two columns hold a place at once: those that move first stand behind all others. */
async function lay({ db }: Context, sheet: Sheet, laid: readonly Laid[]): Promise<void> {
  const isStaged = laid.some(({ before }) => typeof before?.stage === 'number');
  const moved = laid.filter(({ before }, nth) => before && before.place !== nth + 1).map(({ id }) => id);
  await sql`update sheet_column set place = place + 10, stage = stage + 10 where id = any(${moved}::uuid[])`.execute(db);
  for (const [nth, { id, name, needs, before }] of laid.entries()) {
    const as = { name, needs, place: nth + 1, stage: isStaged ? nth + 1 : null };
    if (before) await db.updateTable('sheet_column').set(as).where('id', '=', id).execute();
    else
      await db
        .insertInto('sheet_column')
        .values({ ...as, id, sheet_id: sheet.id, least: patternOf(sheet)?.least ?? 0 })
        .execute();
  }
}
