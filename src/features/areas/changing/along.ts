import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Context, EffectHandler } from '#kernel/action.ts';

/** What `ground-moved` and `ground-returned` hand to whoever keeps something by grid. */
const given = z.object({ change: z.uuid() });
/** What `posts-held-too` and `posts-taken-over` hand over: of which change, from which grid to which. */
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

type Column = { readonly table: string; readonly column: string; readonly only?: RawBuilder<boolean> };

/**
 * What is kept for a grid as such (a series, a sheet, a group) goes into the grid it was merged into, and comes back when the change is taken back.
 * @returns the two handlers, for a table with a key `id` and a column that names the grid. `only` is a condition on its rows `r`.
 */
export function followsEnded({ table, column, only = sql<boolean>`true` }: Column): Readonly<Record<string, EffectHandler>> {
  const what = `${table}.${column}`;
  const [rows, key] = [sql.id(table), sql.id(column)];
  return {
    'ground-moved': ofChange(async ({ db }, change) => {
      await sql`
        with gone as (select c.area_id as old, c.into_id as new from area_change c where c.id = ${change} and c.kind = 'merge'),
          along as (update ${rows} r set ${key} = g.new from gone g where r.${key} = g.old and ${only} returning r.id, g.old, g.new)
        insert into area_carried (change_id, what, row_id, from_id, to_id)
        select ${change}::uuid, ${what}::text, id, old, new from along on conflict do nothing`.execute(db);
    }),
    'ground-returned': ofChange(async ({ db }, change) => {
      await sql`update ${rows} r set ${key} = c.from_id from area_carried c where c.change_id = ${change} and c.what = ${what} and c.row_id = r.id`.execute(
        db,
      );
    }),
  };
}
