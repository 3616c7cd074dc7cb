import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { seal } from '#kernel/crypto.ts';
import { mirrored } from '#kernel/double-entry.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Entry, give, type Making, takeBack } from './book.ts';
import * as contract from './contract.ts';
import { mustBeSecretary } from './secretary.ts';
import { told } from './words.ts';

/**
 * An entry that was wrong is put right by its opposite with a reason, and a correction that was wrong by counting the order once more; all stay, and the member is told. Nobody corrects their own.
 * Refuses what was put right already, and giving again for an order that is not done by the member now.
 */
export const correct = action(contract.correct, {
  who: { posts: ['secretary'] },
  ledger: true,
  stepUp: true,
  async run(context, { entry: id, why }) {
    const { kind, reverses, community, person, wrapped, ...entry } = await lockedEntry(context, id);
    const post = mustBeSecretary(context, community);
    if (person === context.actor.person) refuse('points.not_oneself');
    if (kind === 'reopened') refuse('points.not_put_right');
    const made = newId();
    const sealed = seal(context.keys.unwrap(wrapped, entry.account), why, made);
    const making: Making = { kind: 'corrected', by: { post, why: sealed, entry: made } };
    const standing = { ...entry, person };
    const isMade = reverses === null ? await takeBack(context, standing, making) : await giveAgain(context, standing, making);
    if (!isMade) refuse('points.corrected');
    await tellPerson(context, person, told.corrected);
    return { id: made };
  },
});

type Known = Entry & {
  readonly kind: Making['kind'];
  readonly reverses: string | null;
  readonly community: string;
  readonly person: string;
  readonly wrapped: Buffer;
};

/** Of two who put it right at once the second finds what the first has left. What belongs to nobody any more is not there. */
async function lockedEntry({ db }: Context, id: string): Promise<Known> {
  const { rows } = await sql<Known>`
    select e.id, e.account_id as account, a.person_id as person, e.matter_id as matter, e.rule_id as rule, e.period, e.from_account as "from", e.to_account as "to",
      e.points as amount, e.kind, e.reverses, a.community_id as community, a.key_wrapped as wrapped
    from points_entry e join points_account a on a.id = e.account_id and a.person_id is not null where e.id = ${id} for update of a`.execute(
    db,
  );
  return rows[0] ?? refuse('not_found');
}

async function giveAgain(context: Context, correction: Entry, making: Making): Promise<boolean> {
  const { rows } = await sql`
    select from matter where id = ${correction.matter} and outcome = 'solved' and assignee_person = ${correction.person}`.execute(
    context.db,
  );
  if (rows.length === 0) refuse('points.order_open');
  return await give(context, { ...correction, ...mirrored(correction), after: correction.id }, making);
}
