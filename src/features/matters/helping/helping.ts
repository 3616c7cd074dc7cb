import { sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import { query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { open } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { isPaused } from '../dispatching/free.ts';
import { heldOn, seenBy } from '../seen-by.ts';
import { postNames } from '../words.ts';
import { helpersOf as helpersOfContract, myHelping as myHelpingContract } from './contract.ts';
import { desk } from './profile.ts';

type Helper = { person: string; called: string; kinds: string[]; skills: string[]; paused: boolean; told: boolean };

/** Who helps in a community, by how they are called; their load is nobody's ranking and stands in the figures only. */
export const helpersOf = query(helpersOfContract, {
  who: { posts: desk },
  async run({ db, actor, now }, { community }) {
    const { rows: mine } = await sql`
      select from area where id = any(${[...areasOf(actor, 'community', desk), ...areasOf(actor, 'grid', desk)]}::uuid[]) and coalesce(community_id, id) = ${community} limit 1`.execute(
      db,
    );
    if (mine.length === 0) refuse('not_found');
    const { rows } = await sql<Helper>`
      select p.person_id as person, min(p.called) as called, array_agg(distinct p.kind) as kinds, bool_or(${isPaused(now)}) as paused, bool_or(h.person_id is not null) as told,
        array(select distinct s from post o cross join unnest(o.skills) as s where o.person_id = p.person_id and ${inForce(now, 'o')} order by s) as skills
      from post p join post_kind k on k.id = p.kind and k.work = 'helper' left join helper_profile h on h.person_id = p.person_id
      where p.community_id = ${community} and ${heldOn(now)} group by p.person_id order by called, p.person_id limit 500`.execute(db);
    return { helpers: rows.map((row) => ({ ...row, kinds: row.kinds.map((kind) => postNames[kind] ?? kind) })) };
  },
});

type Sums = { minutes: number; this_month: number; open: number; solved: number };
type Thank = { matter: string; subject: string; said: Buffer | null; key: Buffer; at: string };
const newest = 20;

/** My hours, what neighbours say was solved, and what they thanked me with. What was done by a post that is over is counted, and opened no more. */
export const myHelping = query(myHelpingContract, {
  who: 'person',
  async run({ db, actor, keys, now }) {
    const month = `${dayOf(now).slice(0, 7)}-01`;
    const { rows: sums } = await sql<Sums>`
      select coalesce(sum(minutes), 0)::int as minutes,
        coalesce(sum(minutes) filter (where at >= ${month}::date::timestamp at time zone 'Asia/Shanghai'), 0)::int as this_month,
        (select count(*)::int from matter where assignee_person = ${actor.person} and outcome = 'solved') as solved,
        (select count(*)::int from matter m where m.assignee_person = ${actor.person} and exists (select from effort_said e where e.matter_id = m.id and e.by = 'opener' and e.minutes is not null)
          and not exists (select from agreed_minutes a where a.matter_id = m.id)) as open
      from agreed_minutes where person_id = ${actor.person}`.execute(db);
    const { rows: thanks } = await sql<Thank>`
      select m.id as matter, m.subject, t.said, m.key_wrapped as key, t.at from matter m join thanks t on t.matter_id = m.id
      where m.assignee_person = ${actor.person} order by t.at desc limit ${newest}`.execute(db);
    const { rows: served } = await sql<Answer<typeof myHelpingContract>['served'][number]>`
      select m.id as matter, m.subject, m.ended_at as at, (select sum(minutes)::int from agreed_minutes a where a.matter_id = m.id and a.person_id = ${actor.person}) as minutes,
        coalesce(${seenBy(actor)}, false) as open
      from matter m where m.assignee_person = ${actor.person} and m.outcome = 'solved' order by m.ended_at desc, m.id desc limit ${newest}`.execute(
      db,
    );
    const [sum] = sums;
    return {
      minutes: sum?.minutes ?? 0,
      minutesThisMonth: sum?.this_month ?? 0,
      minutesOpen: sum?.open ?? 0,
      solved: sum?.solved ?? 0,
      served,
      thanks: thanks.map(({ key, said, ...thank }) => ({
        ...thank,
        said: said === null ? null : open(keys.unwrap(key, thank.matter), said, `${thank.matter}:thanks`),
      })),
    };
  },
});
