import { sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import type { Context, Seeing } from '#kernel/action.ts';
import { writeDown } from '#kernel/audit.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { deedOf } from '../../deeds/deeds.ts';
import { settle } from './decide.ts';

/** What waits although nobody holds the post that was asked: as whoever sits at the machine reads it. */
export type Unanswerable = {
  readonly id: string;
  readonly deed: string;
  readonly askedAs: string;
  readonly whose: string | null;
  readonly reason: string;
  readonly lines: readonly { readonly label: string; readonly says: string }[];
};

export async function unanswerable({ db, now }: Pick<Seeing, 'db' | 'now'>): Promise<Unanswerable[]> {
  const { rows } = await sql<Unanswerable & { what: string }>`
    select a.id, a.what, a.asked_as as "askedAs", a.whose, a.reason, a.lines from approval a
    where a.decided_at is null and a.withdrawn_at is null and a.expired_at is null and a.due_at > ${stamp(now)}
      and not exists (select from post p where p.kind = a.by_kind and p.area_id = any(a.by_areas) and p.person_id <> a.asker and p.person_id <> all(a.among) and ${inForce(now, 'p')})
    order by a.asked_at limit 20`.execute(db);
  return rows.map(({ what, ...row }) => ({ ...row, deed: deedOf(what) }));
}

/**
 * The answer of whoever holds the machine and its master key, where nobody else is left who could give it (`bin/allow.ts`): the only way a county without a security administrator
 * gets its next one. It stands in the audit, and whoever asked is told. Refused for what somebody else could answer.
 */
export async function decideAtTheMachine(
  context: Context,
  { approval, verdict, answer }: { approval: string; verdict: 'yes' | 'no'; answer: string },
): Promise<void> {
  const { db, now } = context;
  const row = await db.selectFrom('approval').selectAll().where('id', '=', approval).forUpdate().executeTakeFirst();
  const open = await unanswerable(context);
  if (!row || !open.some(({ id }) => id === approval)) return refuse('approvals.over');
  await settle(context, row, { verdict, answer });
  const deed = { action: 'machine.decide-approval', subject_kind: 'approvals', subject: approval };
  await writeDown(db, [{ at: stamp(now), account: null, under: 'nobody', posts: [], ...deed }]);
}
