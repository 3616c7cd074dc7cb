import { sql } from 'kysely';
import { consent, endConsent, type Withdrawn } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';

/** The person, and nobody for them: membership is one's own to show. */
function themself({ person, family }: Actor): string {
  if (family) refuse('organizations.pledge_own_word');
  return person ?? refuse('not_bound');
}

/** By the name said last, in whichever part. */
export const showPledge = action(contract.showPledge, {
  who: 'person',
  async run(context, { part, called, says }) {
    const { db, actor } = context;
    const person = themself(actor);
    const community = await communityOf(context, person);
    await consent(context, { person, purpose: 'pledge', about: person });
    const said = { community_id: community, called, says };
    const { id } = await db
      .insertInto('pledge')
      .values({ id: newId(), person_id: person, part, ...said })
      .onConflict((known) => known.columns(['person_id', 'part']).doUpdateSet(said))
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.updateTable('pledge').set({ called }).where('person_id', '=', person).where('says', 'is not', null).execute();
    context.stir('organizations', [`person:${person}`, `area:${community}`]);
    return { id };
  },
});

async function communityOf({ db }: Context, person: string): Promise<string> {
  const { rows } = await sql<{ community: string }>`
    select p.community_id as community from party_member m join person p on p.id = m.person_id and p.ended_at is null
    where m.person_id = ${person} and m.ended_at is null and p.community_id is not null`.execute(db);
  return rows[0]?.community ?? refuse('organizations.pledge_members');
}

/** With the last part the consent ends too. */
export const hidePledge = action(contract.hidePledge, {
  who: 'person',
  async run(context, { part }) {
    const { db, actor } = context;
    const person = themself(actor);
    const hidden = await db
      .updateTable('pledge')
      .set({ called: null, says: null })
      .where('person_id', '=', person)
      .where('part', '=', part)
      .returning(['id', 'community_id'])
      .executeTakeFirst();
    const { id, community_id: community } = hidden ?? refuse('not_found');
    const left = await db
      .selectFrom('pledge')
      .select('id')
      .where('person_id', '=', person)
      .where('says', 'is not', null)
      .executeTakeFirst();
    if (!left) await endConsent(context, { person, purpose: 'pledge', about: person });
    context.stir('organizations', [`person:${person}`, `area:${community}`]);
    return { id };
  },
});

/** Taken back among one's consents, or gone from the ledger: every part is hidden in the same moment. */
export async function unpledged({ db }: Context, person: string): Promise<void> {
  await db.updateTable('pledge').set({ called: null, says: null }).where('person_id', '=', person).execute();
}

/** Members no more, by whatever way: what they showed goes with the membership, and so does their consent, so that nothing is read again should they come back. */
export async function membersEnded(context: Context, { persons }: { readonly persons: readonly string[] }): Promise<void> {
  const { rows } = await sql<{ person: string }>`
    update pledge set called = null, says = null where person_id = any(${persons}::uuid[]) and says is not null returning person_id as person`.execute(
    context.db,
  );
  for (const person of new Set(rows.map((row) => row.person))) await endConsent(context, { person, purpose: 'pledge', about: person });
}

export async function pledgeWithdrawn(context: Context, { person, purpose }: Withdrawn): Promise<void> {
  if (purpose === 'pledge') await unpledged(context, person);
}
