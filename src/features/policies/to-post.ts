import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { toPost as toPostContract } from './contract.ts';
import { policies } from './pages.ts';

/** What I granted within the year, a law demands to be posted, and is not yet. */
export const toPost = query(toPostContract, {
  who: { posts: ['community-staff', 'secretary'] },
  async run({ db, actor }) {
    const demanded = policies.filter(({ demands }) => demands !== null);
    const { rows } = await sql<{ matter: string; number: string; policy: string }>`
      select m.id as matter, m.number, m.leaf_id as policy from matter m
      where m.assignee_person = ${actor.person} and m.leaf_id = any(${demanded.map(({ id }) => id)}::text[])
        and exists (select from matter_event e where e.matter_id = m.id and e.outcome = 'granted' and e.by_person = ${actor.person})
        and not exists (select from policy_posting p where p.matter_id = m.id)
      order by m.opened_at desc limit 50`.execute(db);
    const named = (id: string) => policies.find((one) => one.id === id)?.name ?? '';
    return { rows: rows.map(({ policy, ...row }) => ({ ...row, policy: named(policy) })) } satisfies Answer<typeof toPostContract>;
  },
});
