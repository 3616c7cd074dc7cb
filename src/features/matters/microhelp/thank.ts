import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { open, seal } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { opened } from '../seen-by.ts';
import type { MatterRecord } from '../standing.ts';
import { thank as thankContract } from './contract.ts';
import { thankWords } from './words.ts';

/** Asked, taken, done, thanked (row S0-A38). The helper is told; nobody else learns who was helped. */
export const thank = action(thankContract, {
  who: 'signed-in',
  family: 'confirm',
  async run(context, { matter, said }) {
    const { db, actor, keys, now } = context;
    const { rows } = await sql<MatterRecord>`select m.* from matter m where m.id = ${matter} and ${opened(actor)}`.execute(db);
    const record = rows[0] ?? refuse('not_found');
    const helper = record.outcome === 'solved' ? record.assignee_person : null;
    if (helper === null) return refuse('matters.nobody_to_thank');
    const id = newId();
    const sealed = said ? seal(keys.unwrap(record.key_wrapped ?? refuse('not_found'), matter), said, `${matter}:thanks`) : null;
    const given = await db
      .insertInto('thanks')
      .values({ id, matter_id: matter, by_account: actor.account ?? '', said: sealed, at: stamp(now) })
      .onConflict((conflict) => conflict.column('matter_id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!given) refuse('matters.thanked_already');
    await tell(context, record, helper);
    return { id };
  },
});

async function tell({ db, now, stir }: Context, { id, subject }: MatterRecord, helper: string): Promise<void> {
  const row = { id: newId(), account_id: null, person_id: helper, matter_id: id, say: thankWords.told(subject), at: stamp(now) };
  await db.insertInto('notice').values(row).execute();
  stir('notices', [`person:${helper}`]);
}

/** The thank-you under a matter, opened with its key; null where nobody has said one. */
export async function thanksOf(db: Db | Tx, { key, matter }: { key: Buffer; matter: string }): Promise<{ said: string | null } | null> {
  const row = await db.selectFrom('thanks').select('said').where('matter_id', '=', matter).executeTakeFirst();
  return row ? { said: row.said && open(key, row.said, `${matter}:thanks`) } : null;
}
