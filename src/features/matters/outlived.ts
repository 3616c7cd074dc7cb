import { sql } from 'kysely';
import type { Expiry } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { lastWordsOfJoined } from './joining/last-words.ts';
import { starsOfRoundsBefore } from './rounding/stars.ts';
import { openingsOver } from './sensitive/openings.ts';
import { forgotten } from './words.ts';

const threeYears = 3 * 365;
const year = 365;
/** A county that kept everything for years is gone through in portions, the oldest first. */
const mostMatters = 2000;

/** When the month began in which the matter `m` came in: no figure looks closer. */
const monthsBegin = sql`date_trunc('month', m.opened_at at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'`;

/** What those who asked for matters `gone`, and those who joined them, gave; under a number made up for each of them. */
const starsGiven = sql`
  select g.one, r.visit, g.in_figures, r.community_id, g.grid_id, r.leaf_id, g.method_id, g.method_version, g.opened_at, r.stars, r.quick, r.fixed, r.at, r.id
  from gone g join rating r on r.matter_id = g.id
  union all select gen_random_uuid(), 1, false, g.community_id, g.grid_id, g.leaf_id, g.method_id, g.method_version, g.opened_at, w.stars, null, null, w.at, w.id
  from (${lastWordsOfJoined(sql`m.id in (select id from gone)`)}) w join gone g on g.id = w.matter_id where w.stars is not null`;

/**
 * Three years after its end a matter is forgotten: its key goes, and with it every word written in it; beside it what was rated, thanked, promised, looked
 * at, linked and photographed. One statement, so that nothing is half forgotten. The line itself stays for the figures, without words and names; the stars
 * stay as numbers nobody can lead back to it (`rating_kept`), and how often somebody went without who said so, so that no year that is over changes.
 */
const endedMatters: Expiry = (now) => sql`
  with gone as materialized (
      select m.id, gen_random_uuid() as one, m.merged_into is null as in_figures, m.community_id, m.grid_id, m.leaf_id, m.method_id, m.method_version, ${monthsBegin} as opened_at
      from matter m where m.ended_at < ${daysBefore(now, threeYears)} and m.key_wrapped is not null order by m.ended_at limit ${mostMatters}),
    stars as (insert into rating_kept (one, visit, in_figures, community_id, grid_id, leaf_id, method_id, method_version, opened_at, stars, quick, fixed)
      select one, visit, in_figures, community_id, grid_id, leaf_id, method_id, method_version, opened_at, stars, quick, fixed from (${starsGiven}) given order by at, id),
    promises as (delete from promise where matter_id in (select id from gone) returning id),
    changes as (delete from promise_change c using promise p where p.id = c.promise_id and p.matter_id in (select id from gone)),
    calls as (delete from call_back where matter_id in (select id from gone)),
    signs as (delete from call_back_sign s using call_back b where b.id = s.call_back_id and b.matter_id in (select id from gone)),
    entries as (delete from file_entry where matter_id in (select id from gone)),
    scans as (delete from file_scan s using file_entry e where e.id = s.entry_id and e.matter_id in (select id from gone)),
    letters as (delete from authorisation where matter_id in (select id from gone)),
    photos as (delete from photo where matter_id in (select id from gone)),
    ratings as (delete from rating where matter_id in (select id from gone)),
    thanked as (delete from thanks where matter_id in (select id from gone)),
    joined as (delete from join_word where matter_id in (select id from gone)),
    looks as (delete from contact_look where matter_id in (select id from gone)),
    effort as (update effort_said set reason = null, account_id = null where matter_id in (select id from gone) and num_nonnulls(reason, account_id) > 0),
    links as (delete from matter_link where one_id in (select id from gone) or other_id in (select id from gone)),
    found as (delete from matter_search where matter_id in (select id from gone)),
    told as (update matter_event set by_called = null where matter_id in (select id from gone) and by_called is not null)
  update matter set key_wrapped = null, subject = ${forgotten}, assignee_called = null, sides = '{}', spoken = '{}' where id in (select id from gone)`;

/** What was promised at a door belongs to no matter: three years after it was settled it goes. */
const promisesAtDoors: Expiry = (now) => sql`
  with changes as (delete from promise_change c using promise p where p.id = c.promise_id and p.matter_id is null and p.settled_at < ${daysBefore(now, threeYears)})
  delete from promise where matter_id is null and settled_at < ${daysBefore(now, threeYears)}`;

const nightsOnDuty: Expiry = (now) => sql`delete from duty_turn where day < (${daysBefore(now, year)}::timestamptz)::date`;

/** A rule goes a year after it was ended, with the helpers it named. */
const endedRules: Expiry = (now) => sql`delete from routing_rule where ended_at < ${daysBefore(now, year)}`;

/** What somebody said of when they help goes a year after they last changed it, or held a post. */
const formerHelpers: Expiry = (now) => sql`
  delete from helper_profile h where h.at < ${daysBefore(now, year)}
    and not exists (select from post p where p.person_id = h.person_id and (p.until is null or p.until >= (${daysBefore(now, year)}::timestamptz)::date))`;

/** Stars of an open record go when it is taken down. */
const hiddenStars: Expiry = () => sql`delete from open_rating s using open_record r where r.id = s.record_id and r.hidden_at is not null`;

export const outlived: readonly Expiry[] = [
  ...[endedMatters, promisesAtDoors, nightsOnDuty],
  ...[endedRules, formerHelpers, hiddenStars, starsOfRoundsBefore, openingsOver],
];
