import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import type { LegalCalendar } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { reckon } from '#method/late.ts';
import { saveActed, standing } from './act.ts';
import { say } from './acting/verbs.ts';
import { wordsOfEvents } from './acting/words-of.ts';
import { matterAsked, mattersByNumber, tellAskersOf, unusedPhoto } from './asked-for.ts';
import { fileAsked, fileForAsked } from './file.ts';
import { beginHere } from './gathering/begin-here.ts';
import { beginOnce } from './gathering/begin-once.ts';
import { calledHere } from './gathering/called-here.ts';
import { methodsHere } from './gathering/methods-here.ts';
import { methodOnAt } from './gathering/on-at.ts';
import { answeredBefore } from './handing/earlier.ts';
import { type HandedIn, handIn, openerAt } from './handing/hand-in.ts';
import { type StandingNow, standingsOf } from './handing/standings.ts';
import { keepFree } from './helping/profile.ts';
import { joinFor, joinKnown } from './joining/join.ts';
import { isShared } from './joining/shared.ts';
import { readLeaf } from './leaf.ts';
import { madeAfter } from './lineage.ts';
import { methodPage, methodsAt } from './method-page.ts';
import { keepPhotos } from './photo.ts';
import type { OrderSettled } from './save.ts';
import { answersFor, inHand, keptFrom, seenBy, waitsFor } from './seen-by.ts';
import { asksMarked } from './sensitive/asks-marked.ts';
import { units } from './sensitive/units.ts';
import { show } from './show.ts';
import { fill, rate, sign } from './verbs.ts';

/** `forUnit`: as a shop, a firm or a partner unit, which is given name and phone by consent alone. */
type InHand = { readonly opener: string | null; readonly place: string | null; readonly forUnit: boolean };

/**
 * Whom a matter is about, told only to who is at work on it: its assignee, or staff of its area an open step waits for. An order merely offered is
 * not yet in hand, one raised to the street is not theirs to look into, and who asked without a name is nobody's to name.
 */
export async function matterInHand(db: Db | Tx, actor: Actor, matter: string): Promise<InHand | undefined> {
  const asStaff = { ...actor, posts: actor.posts.filter(({ work }) => work === 'staff') };
  const { rows } = await sql<InHand>`
    select case when m.real_name then m.opener_person end as opener, m.place_id as place, m.assignee_person = ${actor.person} and m.assignee_as = any(${[...units]}::text[]) as "forUnit" from matter m
    where m.id = ${matter} and m.ended_at is null and m.opener_person is distinct from ${actor.person} and m.opener_account is distinct from ${actor.account}
      and (${inHand(actor)}
        or exists (select from task t where t.matter_id = m.id and t.closed_at is null and t.what not in ('claim', 'extension', 'reclass', 'meeting') and ${waitsFor(asStaff)}))`.execute(
    db,
  );
  return rows[0];
}

/** What somebody may do to a matter, for a neighbour that brings in what was answered elsewhere: `run` as if they pressed it themself. */
export const doing = { fill, joinFor, rate, say, sign };

export {
  answeredBefore,
  answersFor,
  asksMarked,
  beginHere,
  beginOnce,
  calledHere,
  fileAsked,
  fileForAsked,
  type HandedIn,
  handIn,
  isShared,
  joinKnown,
  keepFree,
  keepPhotos,
  keptFrom,
  madeAfter,
  matterAsked,
  mattersByNumber,
  methodOnAt,
  methodPage,
  methodsAt,
  methodsHere,
  type OrderSettled,
  openerAt,
  readLeaf,
  type StandingNow,
  seenBy,
  show,
  standingsOf,
  tellAskersOf,
  unusedPhoto,
  wordsOfEvents,
};

type Portion = { readonly calendar: LegalCalendar; readonly why: string; readonly after: string | null; readonly most: number };

/**
 * The deadlines of open matters by a calendar that was just edited: the next `most` of them behind `after`, in the order of their ids, each locked, so
 * that nobody acts on a deadline that is being moved; who waits for one that moved is told `why`. @returns how many moved, and the last one looked at; null when none is left
 */
export async function reckonOpen(
  context: Context,
  { calendar, why, after, most }: Portion,
): Promise<{ moved: number; last: string | null }> {
  let open = context.db.selectFrom('matter').selectAll().where('ended_at', 'is', null).orderBy('id').limit(most).forUpdate();
  if (after !== null) open = open.where('id', '>', after);
  const records = await open.execute();
  let moved = 0;
  for (const record of records) {
    const { method, state } = await standing(context, record);
    const move = reckon(method, state, { now: stamp(context.now), calendar }, { reason: why });
    if (move.events.length === 0) continue;
    await saveActed(context, record, method, move);
    moved += 1;
  }
  return { moved, last: records.length < most ? null : (records.at(-1)?.id ?? null) };
}

/** A matter by the number on its paper, for whoever sees it and wants to count it in a list; nothing of those that only some may read. */
export async function matterByNumber(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  number: string,
): Promise<{ id: string; community: string; openedAt: string } | undefined> {
  const { rows } = await sql<{ id: string; community: string; openedAt: string }>`
    select m.id, m.community_id as community, m.opened_at as "openedAt" from matter m
    where m.number = ${number} and m.seen_by is null and ${seenBy(actor)} limit 1`.execute(db);
  return rows[0];
}
