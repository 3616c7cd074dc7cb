import { sql } from 'kysely';
import type { Expiry } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';

const openingsKeptDays = 3 * 365;
const eventsKeptDays = 2 * 365;

/** What the register of columns promises: looks three years, moves two, and of whoever left the ledger two years later nothing in its lines. */
export const outlived: readonly Expiry[] = [
  (now) => sql`delete from look_pass where until < ${daysBefore(now, openingsKeptDays)}`,
  () => sql`delete from person_index where name_bigrams = '{}'`,
  (now) => sql`delete from tail_search where at < ${daysBefore(now, 1)}`,
  (now) => sql`delete from line_read where at < ${daysBefore(now, 1)}`,
  (now) => sql`delete from card_read where at < ${daysBefore(now, 1)}`,
  (now) => sql`delete from card_opening where at < ${daysBefore(now, openingsKeptDays)}`,
  (now) => sql`delete from reveal where at < ${daysBefore(now, openingsKeptDays)}`,
  (now) => sql`delete from pairing_contact c using pairing g where g.id = c.pairing_id and g.ended_at < ${daysBefore(now, eventsKeptDays)}`,
  (now) => sql`delete from pairing where ended_at < ${daysBefore(now, eventsKeptDays)}`,
  (now) => sql`delete from consent where withdrawn_at < ${daysBefore(now, 365)}`,
  (now) => sql`delete from separate_consent where withdrawn_at < ${daysBefore(now, 365)} or until < ${daysBefore(now, 365)}`,
  (now) => sql`delete from separate_consent c using emergency e where e.id = c.about and e.closed_at < ${daysBefore(now, 365)}`,
  () => sql`delete from separate_consent c using matter m where m.id = c.about and m.key_wrapped is null and c.withdrawn_at is null`,
  (now) => sql`delete from bringing where ended_at < ${daysBefore(now, 365)} or (taken_at is null and until < ${stamp(now)})`,
  (now) => sql`delete from bringing b using person p where p.id = b.new_person and p.ended_at < ${daysBefore(now, eventsKeptDays)}`,
  () =>
    sql`delete from separate_consent c where c.purpose = 'moving' and c.withdrawn_at is null and c.until is null and not exists (select from bringing b where b.id = c.about)`,
  () => sql`delete from skill_profile where pairs = '{}'`,
  (now) =>
    sql`update person_vault v set key_wrapped = null from person p where p.id = v.person_id and v.key_wrapped is not null and p.ended_at < ${daysBefore(now, eventsKeptDays)}`,
  (now) =>
    sql`update person set masked = '**', sex = null, birth_year = null, relation = null, residence = '其他' where ended_at < ${daysBefore(now, eventsKeptDays)} and (masked <> '**' or residence <> '其他' or num_nonnulls(sex, birth_year, relation) > 0)`,
  () => sql`delete from person_index i using person p where p.id = i.person_id and p.ended_at is not null`,
  (now) => sql`delete from party_member where ended_at < ${daysBefore(now, 365)}`,
  () => sql`delete from household_wish w using household h where h.id = w.household_id and h.ended_at is not null`,
  (now) => sql`delete from ledger_book where closed_at < ${daysBefore(now, eventsKeptDays)}`,
  (now) => sql`delete from correction where answered_at < ${daysBefore(now, eventsKeptDays)}`,
  (now) => sql`delete from household_touched where counted_at < ${daysBefore(now, 1)}`,
  (now) => sql`delete from household_event where at < ${daysBefore(now, eventsKeptDays)}`,
];
