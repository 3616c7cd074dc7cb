import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/** What `ground-moved` and `ground-returned` hand to whoever keeps something by grid. */
const given = z.object({ change: z.uuid() });
/** What `posts-held-too` hands over: of which change, from which grid to which. */
const handed = z.object({ change: z.uuid(), from: z.uuid(), to: z.uuid() });
export type Handed = z.infer<typeof handed>;

/** A handler of `ground-moved` or `ground-returned`. @param run what is done for a change */
export function ofChange(run: (context: Context, change: string) => Promise<void>): EffectHandler {
  return (context, asked: unknown) => run(context, given.parse(asked).change);
}

/** A handler of what becomes of posts. */
export function ofPosts(run: (context: Context, handed: Handed) => Promise<void>): EffectHandler {
  return (context, asked: unknown) => run(context, handed.parse(asked));
}

type Handlers = Readonly<Record<string, EffectHandler>>;

/** Handlers of one feature as one: what several parts of it do on the same occasion is done in their order. */
export function allOf(...parts: readonly Handlers[]): Handlers {
  const named = Map.groupBy(
    parts.flatMap((part) => Object.entries(part)),
    ([name]) => name,
  );
  const one = (handlers: readonly (readonly [string, EffectHandler])[]): EffectHandler => {
    return async (context, asked) => {
      for (const [, handler] of handlers) await handler(context, asked);
    };
  };
  return Object.fromEntries([...named].map(([name, handlers]) => [name, one(handlers)]));
}

/** Which grid has ended by a change, and which one keeps what was kept for it: by a merge, and by a split that was taken back. */
export function goneInto(change: string): RawBuilder<{ old: string; new: string }> {
  return sql`select case kind when 'merge' then area_id else into_id end as old, case kind when 'merge' then into_id else area_id end as new
    from area_change where id = ${change} and kind = case when undone_at is null then 'merge' else 'split' end`;
}

type Column = { readonly table: string; readonly column: string; readonly key?: string; readonly only?: RawBuilder<boolean> };

/**
 * What is kept for a grid as such (a series, a sheet, a group) goes into the grid it was merged into, and comes back when the change is taken back; a change is not
 * taken back once something is kept for the grid it began.
 * @param columns the columns that name the grid, of tables with the key `id` unless another is named. `only` is a condition on their rows `r`, beside `g.old` and `g.new`. @returns the two handlers
 */
export function followsEnded(...columns: readonly Column[]): Handlers {
  return {
    'ground-moved': ofChange(async ({ db }, change) => {
      for (const column of columns) await goInto(db, change, column);
    }),
    'ground-returned': ofChange(async ({ db }, change) => {
      for (const column of columns) await comeBack(db, change, column);
    }),
  };
}

async function goInto(db: Context['db'], change: string, { table, column, key = 'id', only = sql<boolean>`true` }: Column): Promise<void> {
  const [rows, place] = [sql.id(table), sql.id(column)];
  await sql`
    with gone as (${goneInto(change)}),
      along as (update ${rows} r set ${place} = g.new from gone g where r.${place} = g.old and ${only} returning r.${sql.id(key)} as id, g.old, g.new)
    insert into area_carried (change_id, what, row_id, from_id, to_id)
    select ${change}::uuid, ${`${table}.${column}`}::text, id, old, new from along on conflict do nothing`.execute(db);
}

async function comeBack(db: Context['db'], change: string, { table, column, key = 'id' }: Column): Promise<void> {
  const [rows, place] = [sql.id(table), sql.id(column)];
  const { rows: since } = await sql`
    select from ${rows} r join area_change_place c on c.place_id = r.${place} where c.change_id = ${change} and c.how = 'began' limit 1`.execute(
    db,
  );
  if (since.length > 0) refuse('areas.happened_since');
  await sql`update ${rows} r set ${place} = c.from_id from area_carried c
    where c.change_id = ${change} and c.what = ${`${table}.${column}`} and c.row_id = r.${sql.id(key)}`.execute(db);
}
