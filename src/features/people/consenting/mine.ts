import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { naming } from '#kernel/vault.ts';
import { myConsents as mineContract } from './contract.ts';
import { speaker } from './speaking.ts';

type Kept = Answer<typeof mineContract>['standing'][number];
type Row = Kept & { stands: boolean };

export const myConsents = query(mineContract, {
  who: 'person',
  family: 'see',
  async run(seeing) {
    const { person } = await speaker(seeing, 'people.own_word_only');
    const rows = await consentsOf(seeing, person);
    const [standing, over] = [rows.filter(({ stands }) => stands), rows.filter(({ stands }) => !stands)];
    return { standing: standing.map(shown), over: over.map(shown) };
  },
});

/** What this person agreed to, the newest first. */
export async function consentsOf(seeing: Seeing, person: string): Promise<Row[]> {
  return await naming(seeing, person, async (tx) => {
    const { rows } = await sql<Row>`
      select * from (
        select purpose, null::uuid as about, null as subject, null as receiver, said_by as "saidBy", given_at as "givenAt", null::timestamptz as until,
          withdrawn_at as "withdrawnAt", withdrawn_at is null as stands
        from consent where person_id = ${person}
        union all
        select c.purpose, c.about, m.subject, case when c.purpose = 'agent' then coalesce(m.assignee_called, c.receiver) else c.receiver end, c.said_by, c.given_at, c.until, c.withdrawn_at,
          c.withdrawn_at is null and (c.until is null or c.until > ${stamp(seeing.now)}::timestamptz) and e.closed_at is null
            and (c.receiver is null or m.ended_at is null)
        from separate_consent c left join matter m on m.id = c.about left join emergency e on e.id = c.about where c.person_id = ${person}
      ) agreed order by "givenAt" desc, purpose, about limit 500`.execute(tx);
    return rows;
  });
}

function shown({ stands: _, ...kept }: Row): Kept {
  return kept;
}
