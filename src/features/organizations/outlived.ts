import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Expiry } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';
import { outlived as claims } from './duties/deeds.ts';
import { yearAgo } from './long-gone.ts';
import { outlived as askings } from './partnering/partners.ts';
import { offices } from './terms/terms.ts';

/** What hangs on something goes before it. */
export const outlived: readonly Expiry[] = [
  ...claims,
  ...askings,
  // The name went with the word; the row stays as long as a plaque with it may hang.
  (
    now,
  ) => sql`delete from plaque_name n where ended_at < ${yearAgo(now)} and not exists (select from plaque_line l join plaque q on q.id = l.plaque_id
    where l.name_id = n.id and q.taken_down_on is null)`,
  (now) => sql`delete from team_member where ended_at < ${yearAgo(now)}`,
  (now) => sql`delete from team_filling f where at < ${yearAgo(now)} and not exists (select from team_member m where m.filling_id = f.id)`,
  (now) => sql`delete from member_report where ended_at < ${yearAgo(now)}`,
  // Where somebody is a member, no more and no longer than there.
  () => sql`delete from pledge g where says is null or not exists (select from party_member m join person p on p.id = m.person_id and p.ended_at is null
    where m.person_id = g.person_id and m.ended_at is null and p.community_id = g.community_id)`,
  (now) => sql`delete from agent_card s using post p where p.id = s.post_id and (s.called is null or p.until <= ${dayOf(now)}::date)`,
  // What was agreed to for something goes with it, by whatever way it went.
  () => sql`delete from separate_consent c where c.purpose = 'pledge' and c.withdrawn_at is null
    and not exists (select from pledge g where g.person_id = c.person_id and g.says is not null)`,
  () => sql`delete from separate_consent c where c.purpose = 'agent-card' and c.withdrawn_at is null
    and not exists (select from agent_card s where s.post_id = c.about and s.called is not null)`,
  (now) => sql`delete from agent_listed l using post p where p.id = l.post_id and p.until < ${yearAgo(now)}`,
  (now) => sql`delete from agent_listed where ended_at < ${daysBefore(now, 365)}`,
  (now) => sql`delete from placement_day d using post p where p.id = d.post_id and p.until < ${yearAgo(now)}`,
  (now) => sql`delete from placement l using post p where p.id = l.post_id and p.until < ${yearAgo(now)}`,
  (now) => sql`delete from mentor_talk k using mentor_pair m where m.id = k.pair_id and m.ended_on < ${yearAgo(now)}`,
  (now) => sql`delete from mentor_pair where ended_on < ${yearAgo(now)}`,
  (now) =>
    sql`update partner set contact_called = '——', contact_phone = '———' where left_on < ${yearAgo(now)} and (contact_called, contact_phone) <> ('——', '———')`,
  // A post stays with its days: they say by what right things were done. Who held an office filled by election is everybody's to read.
  (now) => sql`update post set called = '——' where until < ${yearAgo(now)} and called <> '——' and kind <> all(${offices}::text[])`,
  (now) =>
    sql`update post set work_phone = null, skills = '{}' where until < ${yearAgo(now)} and (work_phone is not null or skills <> '{}')`,
  (now) => sql`delete from introduction i using post p where p.id = i.post_id and p.until < ${yearAgo(now)}`,
  (now) => sql`delete from post_origin o using post p where p.id = o.post_id and p.until < ${yearAgo(now)}`,
  (now) => sql`delete from office_term where dropped_at < ${daysBefore(now, 365)}`,
  (now) => sql`delete from handover_item i using handover h where h.id = i.handover_id and ${handedOver(now)}`,
  (now) => sql`delete from handover h where ${handedOver(now)}`,
];

/** Three years after a hand-over `h` was taken, or opened where nobody took it. */
function handedOver(now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`coalesce(h.taken_at, h.opened_at) < ${daysBefore(now, 3 * 365)}`;
}
