import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { answersFor } from '../seen-by.ts';
import { link as linkContract, unlink as unlinkContract } from './contract.ts';

const linkers = { work: ['staff'] } as const;

/** 和这件有关: by who answers for the one and may open the other. Once for the two, whichever end it is made from. */
export const link = action(linkContract, {
  who: linkers,
  async run(context, { matter, other, number, reason }) {
    const mine = await answeredFor(context, matter, undefined);
    const theirs = (await findOther(context, other, number)) ?? refuse(number === undefined ? 'not_found' : 'matters.link_unknown');
    if (mine === undefined) refuse('not_found');
    if (theirs === matter) refuse('matters.link_itself');
    return { id: (await tieTogether(context, [matter, theirs], reason)) ?? refuse('matters.link_there') };
  },
});

/** Undone by whoever answers for either end; that it stood stays on record. */
export const unlink = action(unlinkContract, {
  who: linkers,
  async run(context, { link: id }) {
    const { db, actor, now } = context;
    const { rows } = await sql<{ one: string; other: string }>`
      update matter_link l set undone_at = ${stamp(now)}, undone_by = ${actor.account}
      where l.id = ${id} and l.undone_at is null and exists (select from matter m where m.id in (l.one_id, l.other_id) and ${answersFor(actor)})
      returning l.one_id as one, l.other_id as other`.execute(db);
    if (rows.length === 0) refuse('not_found');
    return { id };
  },
});

/** Ties two matters together. @returns the tie, or undefined where they are tied already */
export async function tieTogether(
  { db, actor, keys, now }: Context,
  [one, other]: readonly [string, string],
  reason: string,
): Promise<string | undefined> {
  const id = newId();
  const [first, second] = one < other ? [one, other] : [other, one];
  const made = await db
    .insertInto('matter_link')
    .values({
      ...{ id, one_id: first, other_id: second, reason: sealWithOwnKey(keys, reason, id) },
      ...{ made_by: actor.account ?? '', made_at: stamp(now) },
    })
    .onConflict((held) => held.columns(['one_id', 'other_id']).where('undone_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}

async function findOther(context: Context, other: string | undefined, number: string | undefined): Promise<string | undefined> {
  return other === undefined ? await answeredFor(context, undefined, number) : await answeredFor(context, other, undefined);
}

/** The matter by its id or by its number, as far as the actor answers for it. */
async function answeredFor({ db, actor }: Context, id: string | undefined, number: string | undefined): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select m.id from matter m where ${id === undefined ? sql`m.number = ${number}` : sql`m.id = ${id}`} and ${answersFor(actor)} limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}
