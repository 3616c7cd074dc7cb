import { sql } from 'kysely';
import { phoneOf } from '#features/accounts/door.ts';
import { type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { open, seal } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { contact as contactContract } from './contract.ts';
import { answersFor, inHand, opened } from './seen-by.ts';
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
  async run(context, { matter, reason }) {
    const { db, keys, actor } = context;
    const record = await inHandOrGround(context, matter);
    if (!record.real_name) refuse('matters.no_name_given');
    if (record.assignee_person === actor.person && isUnit(record.assignee_as)) refuse('people.not_given'); // nobody could take it back
    if (record.opener_person !== null || record.opener_account === null) return refuse('matters.in_ledger');
    const id = await noteContactLook(context, record, { reason, what: 'phone' });
    return { id, name: null, phone: await phoneOf(db, keys, record.opener_account) };
  },
});

/** A matter that is open, for who works on it or answers for its area and did not ask for it; refused to everybody else as what is not there. */
export async function inHandOrGround({ db, actor }: Context, matter: string): Promise<MatterRecord> {
  const { rows } = await sql<MatterRecord>`
    select m.* from matter m where m.id = ${matter} and m.ended_at is null and not coalesce(${opened(actor)}, false)
      and (${inHand(actor)} or ${answersFor(actor)})`.execute(db);
  return rows[0] ?? refuse('not_found');
}

type Look = { readonly reason: string; readonly what: 'phone' | 'marked' };

/** Writes into the story of a matter that the actor looked at the phone of who asked, or opened what they wrote. @returns its id */
export async function noteContactLook({ db, keys, actor, now }: Context, record: MatterRecord, { reason, what }: Look): Promise<string> {
  const { id: matter, key_wrapped: wrapped, assignee_called: assignee } = record;
  const id = newId();
  const sealed = seal(keys.unwrap(wrapped ?? refuse('not_found'), matter), reason, `${matter}:${id}`);
  const by = covering(actor, record)[0]?.called ?? assignee ?? '';
  await db
    .insertInto('contact_look')
    .values({ id, matter_id: matter, by_account: actor.account ?? '', by_called: by, reason: sealed, what, at: stamp(now) })
    .execute();
  return id;
}

/** Looks at the contact and at what is sealed, as entries of the matter's story; they carry no number of their own in it, so they count downwards from −1. */
export async function looksOf(db: Db | Tx, { key, matter }: { key: Buffer; matter: string }): Promise<Entry[]> {
  const looks = await db.selectFrom('contact_look').selectAll().where('matter_id', '=', matter).orderBy('at').execute();
  return looks.map(({ id, by_called, reason, what, at }, i) => ({
    seq: -1 - i,
    title: what === 'marked' ? lookWords.markedTitle : lookWords.title,
    text: (what === 'marked' ? lookWords.opened : lookWords.looked)(by_called, open(key, reason, `${matter}:${id}`)),
    at,
    by: by_called,
    now: false,
    photos: [],
  }));
}
