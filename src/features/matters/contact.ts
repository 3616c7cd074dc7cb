import { sql } from 'kysely';
import { phoneOf } from '#features/accounts/door.ts';
import { passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { open, seal } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { contact as contactContract } from './contract.ts';
import { answersFor, opened } from './seen-by.ts';
import { isUnit } from './sensitive/units.ts';
import { covering, type MatterRecord } from './standing.ts';
import type { Entry } from './timeline.ts';
import { lookWords } from './words.ts';

/**
 * The phone of somebody who asked without being in the ledger, for who works on the matter or answers for its area, while it is open.
 * Each look is written down with its reason, and the one who asked reads it (PIPL 44). A person of the ledger is looked up there instead.
 */
export const contact = passingAction(contactContract, {
  who: { work: ['staff', 'helper'] },
  async run({ db, keys, actor, now }, { matter, reason }) {
    const { rows } = await sql<MatterRecord>`
      select m.* from matter m where m.id = ${matter} and m.ended_at is null and not coalesce(${opened(actor)}, false)
        and (m.assignee_person = ${actor.person} or ${answersFor(actor)})`.execute(db);
    const record = rows[0] ?? refuse('not_found');
    if (!record.real_name) refuse('matters.no_name_given');
    if (record.assignee_person === actor.person && isUnit(record.assignee_as)) refuse('people.not_given'); // nobody could take it back
    if (record.opener_person !== null || record.opener_account === null) return refuse('matters.in_ledger');
    const id = newId();
    const sealed = seal(keys.unwrap(record.key_wrapped ?? refuse('not_found'), matter), reason, `${matter}:${id}`);
    const by = covering(actor, record)[0]?.called ?? record.assignee_called ?? '';
    await db
      .insertInto('contact_look')
      .values({ id, matter_id: matter, by_account: actor.account ?? '', by_called: by, reason: sealed, at: stamp(now) })
      .execute();
    return { id, name: null, phone: await phoneOf(db, keys, record.opener_account) };
  },
});

/** Looks at the contact, as entries of the matter's story; they carry no number of their own in it, so they count downwards from −1. */
export async function looksOf(db: Db | Tx, { key, matter }: { key: Buffer; matter: string }): Promise<Entry[]> {
  const looks = await db.selectFrom('contact_look').selectAll().where('matter_id', '=', matter).orderBy('at').execute();
  return looks.map(({ id, by_called, reason, at }, i) => ({
    seq: -1 - i,
    title: lookWords.title,
    text: lookWords.looked(by_called, open(key, reason, `${matter}:${id}`)),
    at,
    by: by_called,
    now: false,
    photos: [],
  }));
}
