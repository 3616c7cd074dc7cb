import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { note } from './note.ts';
import type { Pattern } from './patterns/pattern.ts';
import { patterns } from './patterns/patterns.ts';
import { areasOver, keepers, keptAreas } from './seen-by.ts';

type Asked = Given<typeof contract.begin>;

/** 开始一份: what the pattern asks for is written down with the sheet, so that a later pattern changes nothing that is going on. */
export const begin = action(contract.begin, {
  who: { posts: keepers },
  async run(context, asked) {
    const pattern = patterns.find(({ id }) => id === asked.pattern) ?? refuse('plans.pattern_unknown');
    if (!keptAreas(context.actor).includes(asked.area)) refuse('not_found');
    if (asked.endsOn !== undefined && asked.endsOn < asked.startsOn) refuse('plans.ends_before');
    const columns = pattern.columns.length > 0 ? pattern.columns : asked.columns;
    if (columns.length === 0) refuse('plans.columns_missing');
    const id = newId();
    await layHead(context, { id, pattern, asked });
    await layColumns(context, { id, pattern, columns });
    await layChoices(context, id, pattern);
    await note(context, asked.area, { sheet: id, what: 'begun' });
    return { id };
  },
});

type Head = { readonly id: string; readonly pattern: Pattern; readonly asked: Asked };
async function layHead({ db, now }: Context, { id, pattern, asked }: Head): Promise<void> {
  const { rows } = await sql<{ id: string }>`${areasOver([asked.area])}`.execute(db);
  await db
    .insertInto('sheet')
    .values({
      id,
      pattern: pattern.id,
      kind: pattern.kind,
      name: asked.name,
      area_id: asked.area,
      above: rows.map((area) => area.id),
      marks: pattern.marks.length,
      starts_on: asked.startsOn,
      ends_on: asked.endsOn ?? null,
      at: stamp(now),
    })
    .execute();
}

type Columns = { readonly id: string; readonly pattern: Pattern; readonly columns: readonly string[] };
async function layColumns({ db }: Context, { id, pattern, columns }: Columns): Promise<void> {
  await db
    .insertInto('sheet_column')
    .values(
      columns.map((name, index) => ({
        id: newId(),
        sheet_id: id,
        place: index + 1,
        name,
        needs: [...pattern.needs, ...(pattern.needsMore?.[name] ?? [])],
        least: pattern.least ?? 0,
        stage: pattern.staged ? index + 1 : null,
      })),
    )
    .execute();
}

async function layChoices({ db }: Context, sheet: string, { marks }: Pattern): Promise<void> {
  const rows = marks.flatMap((mark, index) =>
    mark.choices.map((name, place) => ({ id: newId(), sheet_id: sheet, mark: index + 1, mark_name: mark.name, place, name })),
  );
  if (rows.length > 0) await db.insertInto('sheet_choice').values(rows).execute();
}
