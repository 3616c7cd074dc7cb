import { sql } from 'kysely';
import type { Withdrawn } from '#features/people/door.ts';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { cardsEnded, hidden } from './agents/card.ts';
import { letGoOf } from './duties/claim.ts';
import { contactTakenBack } from './partnering/contact.ts';
import { giveBackOf } from './partnering/ending.ts';
import { plaqueTakenBack } from './plaques/agree.ts';
import { membersEnded, pledgeWithdrawn, unpledged } from './pledging/show.ts';
import { endReportOf } from './reporting/report.ts';

type Gone = { readonly person: string };

/** What somebody claimed, asked for or was paired in was by their own wish: it ends with them, whether they moved away, died or erased themself. */
const letGo = async (context: Context, { person }: Gone): Promise<void> => {
  const { db, now } = context;
  await letGoOf(context, person);
  await giveBackOf(context, { person });
  await endReportOf(context, person);
  await unpledged(context, person);
  await sql`update offer_asking set ended_at = ${stamp(now)} where person_id = ${person} and ended_at is null`.execute(db); // those declined too
  await sql`
    update mentor_pair set ended_on = greatest(since, ${dayOf(now)}::date) where (mentor = ${person} or reserve = ${person}) and ended_on is null`.execute(
    db,
  );
};

/** Whoever erases themself is called nothing any more in the pairs they were one of. */
const letGoNameless = async (context: Context, { person }: Gone): Promise<void> => {
  await letGo(context, { person });
  await sql`
    update mentor_pair set mentor_called = case when mentor = ${person} then '——' else mentor_called end,
      reserve_called = case when reserve = ${person} then '——' else reserve_called end
    where mentor = ${person} or reserve = ${person}`.execute(context.db);
};

/** What somebody showed or gave of themself is hidden the moment they no longer agree to it. */
const hideShown = async (context: Context, gone: Withdrawn): Promise<void> => {
  await hidden(context, gone);
  await pledgeWithdrawn(context, gone);
  await contactTakenBack(context, gone);
  await plaqueTakenBack(context, gone);
};

export const erasing: Readonly<Record<string, EffectHandler>> = {
  'person-erased': letGoNameless,
  'person-left': letGo,
  'consent-withdrawn': hideShown,
  'members-ended': membersEnded,
  'posts-ended': cardsEnded,
};
