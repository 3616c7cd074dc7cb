import { sql } from 'kysely';
import type { Expiry, Feature } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';
import { answerOffer, offerHelp, ringUp } from './alone/offer.ts';
import { endAlone, noteAlone } from './alone/say.ts';
import { aloneWithMe, myAlone, whomToChoose } from './alone/see.ts';
import { erasing } from './erase.ts';
import { leaveCare, leaveCareFor } from './list/leave.ts';
import { noteCare, putCareRight, strikeCareNote } from './list/note.ts';
import { careReview, setCareReview } from './list/review.ts';
import { inMyCare, myCare, openCare } from './list/see.ts';
import { askAnew, endUnanswered, stayInCare, stayInCareFor } from './list/stay.ts';
import { whomToNameFor, wishCare, wishCareFor } from './list/wish.ts';
import { refusals as listRefusals } from './list/words.ts';
import { correctService, enterService } from './services/enter.ts';
import { servicesAlong } from './services/going-along.ts';
import { openService, services, serviceTotals } from './services/ledger.ts';
import { myServices } from './services/mine.ts';
import { refusals } from './words.ts';

const twoYears = 2 * 365;
/** A care file whose words are gone leaves no row. A note goes with its day, and all that was offered on it; a service two years after it was given, with what was put right. */
const outlived: readonly Expiry[] = [
  () =>
    sql`delete from care_note n where n.says is null or not exists (select from care_file f where f.person_id = n.person_id and f.ended_at is null)`,
  () => sql`delete from care_carer where not named`,
  () => sql`delete from care_file where ended_at is not null`,
  (
    now,
  ) => sql`delete from alone_offer o where not exists (select from alone_note n where n.person_id = o.person_id and n.until > ${stamp(now)}
    and n.ended_at is null and n.helper_person = o.helper_person and n.since <= o.at)`,
  (now) => sql`delete from alone_note where until <= ${stamp(now)} or ended_at is not null`,
  (now) =>
    sql`delete from service_correction c using service_entry e where e.id = c.entry_id and e.on_day < (${daysBefore(now, twoYears)}::timestamptz)::date`,
  (now) => sql`delete from service_entry where on_day < (${daysBefore(now, twoYears)}::timestamptz)::date`,
];

/** What is done for people, which they read and put right; who wishes to be looked after, by whom they name; and the note of whoever is alone for a while, for one helper of their choice. */
export const care: Feature = {
  name: 'care',
  actions: [
    ...[noteAlone, endAlone, offerHelp, answerOffer, ringUp, enterService, correctService, openService],
    ...[
      wishCare,
      wishCareFor,
      leaveCare,
      leaveCareFor,
      stayInCare,
      stayInCareFor,
      openCare,
      noteCare,
      putCareRight,
      strikeCareNote,
      setCareReview,
    ],
  ],
  queries: [whomToChoose, myAlone, aloneWithMe, services, myServices, serviceTotals, whomToNameFor, myCare, inMyCare, careReview],
  effects: { ...erasing, ...servicesAlong },
  sweeps: [askAnew, endUnanswered],
  expiries: outlived,
  refusals: { ...refusals, ...listRefusals },
};
