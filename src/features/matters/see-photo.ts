import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { openBytes } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { seePhoto } from './contract.ts';
import { opened, seenBy } from './seen-by.ts';
import { mustHaveOpened } from './sensitive/openings.ts';

/** A photo of a matter one sees in full, or one's own that is not used yet. One that answers a sensitive field is shown to who asked, and to who opened it with a reason. */
export const photo = query(seePhoto, {
  who: 'signed-in',
  family: 'account',
  async run(seeing, { id }) {
    const { db, keys, actor } = seeing;
    const maySee = actor.family?.may.includes('see') ?? true; // their own that is not used yet, everybody may look at
    const { rows } = await sql<{ sealed: Buffer; key_wrapped: Buffer; matter: string | null; asked: boolean }>`
      select p.sealed, p.key_wrapped, p.matter_id as matter, coalesce(${opened(actor)}, false) as asked from photo p left join matter m on m.id = p.matter_id
      where p.id = ${id} and case when p.matter_id is null then p.account_id = ${actor.account} else ${maySee} and ${seenBy(actor)} end`.execute(
      db,
    );
    const { sealed, key_wrapped, matter, asked } = rows[0] ?? refuse('not_found');
    if (matter !== null && !asked) await mustHaveOpened(seeing, matter, id);
    return { bytes: openBytes(keys.unwrap(key_wrapped, id), sealed, id) };
  },
});
