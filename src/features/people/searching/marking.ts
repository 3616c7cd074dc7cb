import { sql } from 'kysely';
import type { Context, Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { open } from '#kernel/crypto.ts';
import { nameMarks, phoneMarks } from './marks.ts';

const atOnce = 100;

type Due = { person_id: string; community_id: string | null; key_wrapped: Buffer | null; name: Buffer | null; phone: Buffer | null };

/**
 * Makes the marks of those who have none: who stood in the ledger before there were such marks, and who has come to another community. The machine opens the
 * name, marks it and forgets it; nobody has looked. A hundred at a time, so that requests are answered in between.
 */
export const marking: Sweep = {
  name: 'people.marks',
  every: 1,
  async run(context) {
    const { rows } = await sql<Due>`select * from names_to_mark(${atOnce})`.execute(context.db);
    for (const due of rows)
      await context.db.updateTable('person_index').set(marksFor(context, due)).where('person_id', '=', due.person_id).execute();
    return rows.length;
  },
};

/** Whose key is destroyed has no name to be found by. */
function marksFor({ keys, now }: Context, { person_id: person, community_id: community, key_wrapped: wrapped, name, phone }: Due) {
  if (!wrapped || !name) return { marked_at: stamp(now) };
  const key = keys.unwrap(wrapped, person);
  return {
    ...nameMarks(keys, { name: open(key, name, person), community }),
    ...(phone && phoneMarks(keys, open(key, phone, person))),
    marked_at: stamp(now),
  };
}
