import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { type Kept, wordsOf } from '../timeline.ts';
import { wordsBehind } from './words.ts';

type Ref = { readonly matter: string; readonly seq: number };

/** What was written in these events, as it is put behind the sentence that tells of it, by `<matter>:<seq>`; nothing where nothing was written. */
export async function wordsOfEvents({ db, keys }: Seeing, refs: readonly Ref[]): Promise<Map<string, string>> {
  const { rows } = await sql<Kept & { key_wrapped: Buffer }>`
    select e.*, m.key_wrapped from json_to_recordset(${JSON.stringify(refs)}::json) as r(matter uuid, seq integer)
      join matter_event e on e.matter_id = r.matter and e.seq = r.seq join matter m on m.id = e.matter_id
    where e.said is not null and m.key_wrapped is not null`.execute(db);
  return new Map(
    rows.flatMap((row) => {
      const { said, reason } = wordsOf(row, { key: keys.unwrap(row.key_wrapped, row.matter_id), matter: row.matter_id });
      const words = typeof said === 'string' ? said : typeof reason === 'string' ? wordsBehind.reason(reason) : null;
      return words === null ? [] : [[`${row.matter_id}:${row.seq}`, words] as const];
    }),
  );
}
