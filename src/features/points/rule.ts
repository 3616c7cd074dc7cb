import { sql } from 'kysely';
import { action, query, type Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { mustBeSecretary } from './secretary.ts';

/** From today or later: what was finished before keeps what it gave. Said twice for a day, the later word stands. */
export const setRule = action(contract.setRule, {
  who: { posts: ['secretary'] },
  async run(context, { community, points, from }) {
    const post = mustBeSecretary(context, community);
    const { db, now } = context;
    if (from < dayOf(now)) refuse('points.rule_past');
    const id = newId();
    await db
      .insertInto('points_rule')
      .values({ id, community_id: community, points, from_day: from, by_post: post, at: stamp(now) })
      .execute();
    context.stir('points', [`area:${community}`]);
    return { id };
  },
});

const most = 50;

export const rules = query(contract.rules, {
  who: { posts: ['secretary'] },
  async run(seeing, { community }) {
    mustBeSecretary(seeing, community);
    const { rows } = await sql<Answer<typeof contract.rules>['rows'][number]>`
      select r.id, r.points, r.from_day::text as "from", p.called as by from points_rule r join post p on p.id = r.by_post
      where r.community_id = ${community} order by r.from_day desc, r.at desc, r.id desc limit ${most}`.execute(seeing.db);
    return { today: (await ruleToday(seeing, community))?.points ?? null, rows };
  },
});

/** What a finished order gives in a community today, by the setting that says so; undefined: nothing. */
export async function ruleToday(
  { db, now }: Pick<Seeing, 'db' | 'now'>,
  community: string,
): Promise<{ id: string; points: number } | undefined> {
  const { rows } = await sql<{ id: string; points: number | null }>`
    select id, points from points_rule where community_id = ${community} and from_day <= ${dayOf(now)}::date order by from_day desc, at desc, id desc limit 1`.execute(
    db,
  );
  const [rule] = rows;
  return rule && rule.points !== null ? { id: rule.id, points: rule.points } : undefined;
}
