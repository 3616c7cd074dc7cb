import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';

/**
 * Who carries the promise `p` of the matter `m` by now: what was promised with the work goes with it to whoever takes it over; nobody else takes over
 * another's word.
 */
export const carrier: RawBuilder<string> = sql`(case when p.with_work then coalesce(m.assignee_person, p.promised_person) else p.promised_person end)`;

/** A promise with its row locked, so that it is settled or changed once; undefined to who may not see it. */
export type Promised = {
  id: string;
  matter: string | null;
  subject: string;
  community: string;
  due: string;
  carrier: string;
  settled: string | null;
  opener_account: string | null;
  opener_person: string | null;
};

export async function lockPromise(db: Db | Tx, promise: string, mayTouch: RawBuilder<boolean>): Promise<Promised> {
  const { rows } = await sql<Promised>`
    select p.id, p.matter_id as matter, coalesce(m.subject, (select name from area where id = p.place_id)) as subject, p.community_id as community, p.due_on::text as due,
      ${carrier} as carrier, p.settled, m.opener_account, m.opener_person
    from promise p left join matter m on m.id = p.matter_id where p.id = ${promise} and ${mayTouch} for update of p`.execute(db);
  const found = rows[0] ?? refuse('not_found');
  return found.settled === null ? found : refuse('matters.promise_settled');
}
