import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { Catalogue } from '#method/catalogue.ts';
import type { Method } from '#method/language.ts';

/**
 * Publishes versions of methods that are not published yet. A published version is never touched again; one that was published before its order was kept is given it,
 * as long as it says the same.
 */
export async function publishMethods(db: Db | Tx, now: Temporal.Instant, methods: readonly Method[]): Promise<void> {
  const rows = methods.map((method) => ({
    id: method.id,
    version: method.version,
    definition: JSON.stringify(method),
    written: JSON.stringify(method),
    published_at: stamp(now),
  }));
  await db
    .insertInto('method')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`
    update method m set written = p.definition::json from json_to_recordset(${JSON.stringify(rows)}::json) as p (id text, version integer, definition text)
    where m.id = p.id and m.version = p.version and m.written is null and m.definition = p.definition::jsonb`.execute(db);
}

/** Lays out the category tree of a new county; a county edits its own from then on. */
export async function layCatalogue(db: Db | Tx, { groups, forms, leaves }: Catalogue): Promise<void> {
  await db
    .insertInto('topic')
    .values(groups.map((group, sort) => ({ ...group, sort })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('help_form')
    .values(forms.map((form, sort) => ({ ...form, sort })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = leaves.map(
    ({ group, form, within, questions, words, takers, danger, part, skill, documents, eligible, sensitive, ...leaf }, sort) => ({
      ...leaf,
      topic: group,
      words: [...words],
      takers: [...takers],
      within: JSON.stringify(within),
      questions: JSON.stringify(questions),
      danger: danger ? JSON.stringify(danger) : null,
      part: part ?? null,
      skill: skill ?? null,
      documents: [...(documents ?? [])],
      eligible: eligible ?? null,
      sensitive: sensitive ?? null,
      help_form: form ?? null,
      sort,
    }),
  );
  await db
    .insertInto('leaf')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
