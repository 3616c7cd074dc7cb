import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { after, paged } from '#kernel/keyset.ts';
import { sayAnswer } from '#method/describe.ts';
import type { Field } from '#method/forms.ts';
import type { Method } from '#method/language.ts';
import { readLeaves } from '../leaf.ts';
import { byTime, pageSize } from '../lists.ts';
import { methodPage } from '../method-page.ts';
import { opened } from '../seen-by.ts';
import { type Kept, wordsOf } from '../timeline.ts';
import { myWords as myWordsContract } from './contract.ts';

type Mine = {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly opened_at: string;
  readonly leaf_id: string | null;
  readonly method_id: string;
  readonly method_version: number;
  readonly key_wrapped: Buffer | null;
};

/** The newest matter first; of each what I said when I asked, also where staff wrote it down for me, and whatever I wrote since. */
export const myWords = query(myWordsContract, {
  who: 'signed-in',
  async run(seeing, { after: mark }) {
    const from = after(mark, byTime);
    const before = from === null ? sql`true` : sql`(m.opened_at, m.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Mine>`
      select m.id, m.number, m.subject, m.opened_at, m.leaf_id, m.method_id, m.method_version, m.key_wrapped from matter m
      where coalesce(${opened(seeing.actor)}, false) and ${before} order by m.opened_at desc, m.id desc limit ${pageSize + 1}`.execute(
      seeing.db,
    );
    const page = paged(rows, pageSize, ({ opened_at, id }) => [opened_at, id]);
    const events = Map.groupBy(await mineIn(seeing, page.rows), ({ matter_id }) => matter_id);
    const leaves = await readLeaves(
      seeing.db,
      page.rows.flatMap(({ leaf_id }) => leaf_id ?? []),
    );
    const asked = new Map(leaves.flatMap((leaf) => (leaf ? [[leaf.id, leaf.questions] as const] : [])));
    const whole = await Promise.all(
      page.rows.map(async ({ id, number, subject, opened_at, leaf_id, method_id, method_version, key_wrapped }) => {
        const method = await methodPage(seeing.db, seeing.county.code, method_id, method_version);
        const fields = [...(asked.get(leaf_id ?? '') ?? []), ...formFields(method)];
        const key = key_wrapped && seeing.keys.unwrap(key_wrapped, id);
        const said = key ? (events.get(id) ?? []).flatMap((row) => saidIn(row, fields, key)) : [];
        return { id, number, method: method.name, subject, openedAt: opened_at, said };
      }),
    );
    return { rows: whole, next: page.next };
  },
});

/** Events of these matters that carry words of the one who asked. */
async function mineIn({ db, actor }: Seeing, matters: readonly Mine[]): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select e.* from matter_event e where e.matter_id = any(${matters.map(({ id }) => id)}::uuid[]) and e.said is not null
      and (e.kind = 'opened' or e.by_person = ${actor.person}::uuid or e.by_account = ${actor.account}::uuid)
    order by e.matter_id, e.seq`.execute(db);
  return rows;
}

const formFields = ({ forms }: Method): readonly Field[] => Object.values(forms).flatMap(({ fields }) => fields);

/** Photos are looked at in the matter itself. */
function saidIn(row: Kept, fields: readonly Field[], key: Buffer) {
  return Object.entries(wordsOf(row, { key, matter: row.matter_id })).flatMap(([id, answer]) => {
    const field = fields.find((one) => one.id === id);
    if (Array.isArray(answer) || String(answer).trim() === '') return [];
    return [{ at: row.at, label: field?.label ?? null, say: field ? sayAnswer(field, answer) : String(answer) }];
  });
}
