import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import type { Answer } from '#method/forms.ts';
import type { Party } from '#method/matter.ts';
import { thingIn } from '#method/sensitive.ts';
import { readLeaves } from '../leaf.ts';
import { type Kept, wordsOf } from '../timeline.ts';

export type Earlier = { readonly field: string; readonly kind: string; readonly value: Answer; readonly from: string; readonly at: string };
type Row = Kept & { readonly key_wrapped: Buffer; readonly leaf_id: string; readonly opened_at: string };

/** How many matters back is looked: what somebody said longer ago is asked again. */
const back = 20;

/**
 * What a person answered before to the forms of services they asked for themself, the newest of each field first; neither photos nor what was told beside a
 * form. @param sealedToo also of what only they and one other may read, and of what was agreed to by itself: for their own eyes alone
 */
export async function answeredBefore({ db, keys }: Seeing, { person, account }: Party, sealedToo: boolean): Promise<Earlier[]> {
  const { rows } = await sql<Row>`
    select e.*, m.key_wrapped, m.leaf_id, m.opened_at from (
      select * from matter where opener_person = ${person}::uuid union select * from matter where opener_person is null and opener_account = ${account}::uuid
    ) m join matter_event e on e.matter_id = m.id and e.kind = 'opened'
    where m.key_wrapped is not null and m.leaf_id is not null and m.real_name and m.kept_from = '{}' and (${sealedToo} or m.seen_by is null)
    order by m.opened_at desc, e.seq limit ${back}`.execute(db);
  const leaves = await readLeaves(db, [...new Set(rows.map(({ leaf_id }) => leaf_id))]);
  const known = new Map(leaves.flatMap((leaf) => (leaf ? [[leaf.id, leaf] as const] : [])));
  return rows.flatMap((row) => {
    const leaf = known.get(row.leaf_id);
    if (!leaf) return [];
    const said = wordsOf(row, { key: keys.unwrap(row.key_wrapped, row.matter_id), matter: row.matter_id });
    return leaf.questions.flatMap(({ id: field, kind, ...asked }) => {
      const isKept = kind === 'photo' || (!sealedToo && thingIn(asked) !== null);
      const value = isKept ? undefined : said[field];
      return value === undefined ? [] : [{ field, kind, value, from: leaf.name, at: row.opened_at }];
    });
  });
}
