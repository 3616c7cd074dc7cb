import { sql } from 'kysely';
import { type Context, query } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { helpersFor } from './contract.ts';
import { inMyAreas } from './seen-by.ts';
import { postNames } from './words.ts';

type Helper = { person: string; called: string; kind: string; skills: string[]; busy: number };

/** Helpers of the matter's community whom it can be sent to by name, the least busy first. */
export const helpers = query(helpersFor, {
  who: 'person',
  async run({ db, actor }, { matter, kind }) {
    const { rows } = await sql<Helper>`
      select p.person_id as person, p.called, p.kind, p.skills, (select count(*)::int from matter o where o.assignee_person = p.person_id and o.ended_at is null) as busy
      from matter m join leaf l on l.id = m.leaf_id join post p on p.community_id = m.community_id and p.kind = any(l.takers) and p.until is null
      where m.id = ${matter} and (${inMyAreas(actor)} or m.assignee_person = ${actor.person}) and p.person_id is distinct from m.opener_person
        and (${kind ?? null}::text is null or p.kind = ${kind ?? null})
      order by busy, p.called, p.id limit 50`.execute(db);
    return { helpers: rows.map((row) => ({ ...row, kindName: postNames[row.kind] ?? row.kind })) };
  },
});

/** How a helper of the matter's community is called, and as what they would take it. */
export async function helperCalled({ db }: Context, matter: string, person: string): Promise<{ kind: string; called: string }> {
  const { rows } = await sql<{ kind: string; called: string }>`
    select p.kind, p.called from matter m join post p on p.community_id = m.community_id and p.until is null join post_kind k on k.id = p.kind
    where m.id = ${matter} and p.person_id = ${person} order by (k.work = 'helper') desc, k.sort limit 1`.execute(db);
  return rows[0] ?? refuse('matters.helper_unknown');
}
