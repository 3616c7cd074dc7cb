import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';
import { writeDown } from '#kernel/audit.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import type { Contract } from '#kernel/contract.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse, refuseAndKeep } from '#kernel/refusal.ts';
import { deadline } from '#method/clock.ts';
import { deedOf } from '../../deeds/deeds.ts';
import { type Approver, approversOf } from './approvers.ts';
import type { kinds } from './contract.ts';
import { daysFor } from './terms.ts';
import { byNames, told } from './words.ts';

/** One line of what whoever answers reads; and what stays of it once that is over, where names must go. */
export type Line = { readonly label: string; readonly says: string; readonly afterwards?: string };

/** What somebody wants done, as a second person will see it and as it is done once they have said yes. */
export type Wanted = {
  readonly kind: (typeof kinds)[number];
  readonly what: Contract;
  /** Everything that was asked for, without the reason. */
  readonly input: object;
  readonly why: string | undefined;
  /** What makes two requests the same, where that is less than all of the input. */
  readonly same?: object;
  /** The person it concerns, where they stand in the ledger: they never answer it. */
  readonly about: string | null;
  /** Persons of the ledger who are named in it beside others: none of them answers it either. */
  readonly among?: readonly string[];
  /** The same, masked, for whoever answers. */
  readonly whose: string | null;
  readonly lines: readonly Line[];
  readonly howMany?: number;
  /** A yes does nothing by itself: whoever asked may do it once within a day. */
  readonly lends?: boolean;
  /** Asked of whoever oversees the asker, where the kind is not always theirs. */
  readonly nearest?: boolean;
};

/**
 * Goes on where a second person has just allowed it, or where there is none yet. Otherwise nothing is done: it is put before whoever may allow it, with the reason, and
 * refused with the sentence that says so. Asked before anything is written, for what was written would stay.
 */
export async function mustBeAllowed(context: Context, wanted: Wanted): Promise<void> {
  if (context.allowed) return;
  const approvers = await approversOf(context, wanted);
  if (approvers === 'alone') return;
  const [first] = approvers;
  if (!first) return refuse('approvals.untold');
  const who = byNames[first.kind] ?? '';
  if (wanted.why === undefined) return refuse('approvals.why', { who });
  const days = await daysFor(context.db, wanted.kind);
  const id = await putBefore(context, wanted, { approvers, kind: first.kind, days, why: wanted.why });
  await noted(context, 'approvals.ask', id);
  await tellApprovers(context, approvers, deedOf(wanted.what.name));
  return refuseAndKeep('approvals.sent', { who, days });
}

/** The same request has the same mark, whatever the reason. */
export function markOf({ keys }: Pick<Context, 'keys'>, { what, input }: Pick<Wanted, 'what' | 'input'>): Buffer {
  return keys.mark('body', `${what.name} ${JSON.stringify(input)}`);
}

/** Whether the same request, by whomever, waits for its answer. */
export async function isAwaited(context: Context, wanted: Pick<Wanted, 'what' | 'input'>): Promise<boolean> {
  const { rows } = await sql`
    select from approval where what = ${wanted.what.name} and mark = ${markOf(context, wanted)}
      and decided_at is null and withdrawn_at is null and expired_at is null and due_at > ${stamp(context.now)} limit 1`.execute(
    context.db,
  );
  return rows.length > 0;
}

type Put = { readonly approvers: readonly Approver[]; readonly kind: string; readonly days: number; readonly why: string };

async function putBefore(context: Context, wanted: Wanted, { approvers, kind, days, why }: Put): Promise<string> {
  const { db, actor, now, keys, county } = context;
  const id = newId();
  const due = deadline(now.toString(), { unit: 'workdays', count: days }, await calendarOf(db, county.code));
  const made = await db
    .insertInto('approval')
    .values({
      ...{
        id,
        kind: wanted.kind,
        what: wanted.what.name,
        about: wanted.about,
        whose: wanted.whose,
        how_many: wanted.howMany ?? null,
        lends: wanted.lends ?? false,
      },
      among: [...(wanted.among ?? [])],
      ...{ asked_by: actor.account ?? refuse('not_signed_in'), asker: actor.person ?? refuse('not_bound'), asked_as: called(context) },
      ...{
        lines: JSON.stringify(wanted.lines),
        reason: why,
        mark: markOf(context, { what: wanted.what, input: wanted.same ?? wanted.input }),
      },
      ...{ sealed: sealWithOwnKey(keys, JSON.stringify(wanted.input), id), by_kind: kind },
      ...{ by_areas: [...new Set(approvers.map(({ area }) => area))] },
      ...{ asked_at: stamp(now), due_at: due.at, provisional: due.provisional },
    })
    .onConflict((open) =>
      open
        .columns(['asked_by', 'what', 'mark'])
        .where('decided_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .where('expired_at', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? refuse('approvals.asked_already');
}

async function tellApprovers(context: Context, approvers: readonly Approver[], deed: string): Promise<void> {
  const { actor, stir } = context;
  const persons = [...new Set(approvers.map(({ person }) => person))].filter((person) => person !== actor.person);
  for (const person of persons) await tellPerson(context, person, told.asked(called(context), deed));
  stir(
    'approvals',
    [...persons, actor.person ?? ''].map((person) => `person:${person}`),
  );
}

/** How whoever acts is called at work. */
export const called = ({ actor }: Pick<Context, 'actor'>): string => actor.posts[0]?.called ?? '';

/** What is refused writes no row of the audit by itself; that it was asked for is one. */
async function noted({ db, actor, now }: Context, action: string, subject: string): Promise<void> {
  await writeDown(db, [
    {
      ...{ at: stamp(now), account: actor.account, under: 'post', posts: actor.posts.map(({ id }) => id) },
      ...{ action, subject_kind: 'approvals', subject },
    },
  ]);
}
