import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { postGranted as postContract } from './contract.ts';
import { policies } from './pages.ts';

/** Refused unless a law names this benefit: nothing of who was granted what is shown beyond it (S1-F7). */
export const postGranted = action(postContract, {
  who: 'person',
  async run(context, { matter, family, yuan }) {
    const { db, now } = context;
    const granted = await grantedByMe(context, matter);
    const { demands } = policies.find(({ id }) => id === granted.policy) ?? refuse('policies.not_granted');
    const { days } = demands ?? refuse('policies.no_law');
    const id = newId();
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('policy_posting')
      .values({
        ...{ id, matter_id: matter, community_id: granted.community, policy: granted.policy, masked: granted.masked, family, yuan },
        posted_on: dayOf(now),
        until_day: dayOf(now.add({ hours: 24 * days })),
      })
      .onConflict((held) => held.column('matter_id').doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) refuse('policies.posted');
    context.stir('policies', [`area:${granted.community}`]);
    return { id };
  },
});

type Granted = { community: string; policy: string; masked: string };
async function grantedByMe({ db, actor }: Context, matter: string): Promise<Granted> {
  const { rows } = await sql<Granted>`
    select m.community_id as community, m.leaf_id as policy, p.masked from matter m join person p on p.id = m.opener_person
    where m.id = ${matter} and m.leaf_id like 'policy-%' and exists (select from matter_event e
      where e.matter_id = m.id and e.outcome = 'granted' and e.by_person = ${actor.person})`.execute(db);
  return rows[0] ?? refuse('policies.not_granted');
}
