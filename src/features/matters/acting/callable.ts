import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { heldFor } from '../seen-by.ts';
import { type MatterRecord, stateOf } from '../standing.ts';

/** Helpers are called by name only: a whole kind of them would read the matter in full. A complaint is kept from whom it is about. */
export async function mustBeCallable(
  { db, now }: Context,
  record: MatterRecord,
  method: Method,
  persons: readonly string[],
): Promise<void> {
  if (persons.length === 0) return;
  const kinds = [...(method.calls ?? []), ...(stateOf(record).leaf.takers ?? [])];
  const { rows } = await sql<{ person: string }>`
    select distinct p.person_id as person from post p where p.person_id = any(${persons}::uuid[]) and ${heldFor(kinds, record, now)}`.execute(
    db,
  );
  const kept = persons.some((person) => record.kept_from.includes(person));
  if (kept || rows.length !== new Set(persons).size) refuse('matters.helper_unknown');
}
