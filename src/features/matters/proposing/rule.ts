import { type RawBuilder, sql } from 'kysely';
import { action, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { likeRules as rulesContract, setLikeRule as setContract } from './contract.ts';

/** Where nobody set another: a third like order within ninety days at one building. */
export const usual = { number: 3, days: 90, level: 'building', alike: 'leaf' } as const;

/** The rule in force for the community `community` of the query around it: its own, then its county's, then the usual. */
export function ruleFor(community: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select number, days, level, alike, source from (
      (select r.number, r.days, r.level, r.alike, 'own' as source, 1 as nearness from like_rule r where r.area_id = ${community} order by r.set_at desc, r.id desc limit 1)
      union all (select r.number, r.days, r.level, r.alike, 'county', 2 from like_rule r
        where r.area_id = (select s.parent_id from area c join area s on s.id = c.street_id where c.id = ${community}) order by r.set_at desc, r.id desc limit 1)
      union all select ${usual.number}::smallint, ${usual.days}::smallint, ${usual.level}, ${usual.alike}, 'usual', 3) as rules order by nearness limit 1`;
}

const setters = ['secretary', 'system-admin'];

/** Of a community by its secretary; of a county by who administers its system. What was set before stays on record. */
export const setLikeRule = action(setContract, {
  who: { posts: setters },
  async run({ db, actor, now }, { area, number, days, level, alike }) {
    const maySet = actor.posts.some((post) => setters.includes(post.kind) && post.area === area);
    if (!maySet) refuse('not_found');
    const id = newId();
    await db
      .insertInto('like_rule')
      .values({ id, area_id: area, number, days, level, alike, set_by: actor.account ?? '', set_at: stamp(now) })
      .execute();
    return { id };
  },
});

type Rule = { area: string; name: string; number: number; days: number; level: 'building' | 'estate' | 'grid'; alike: 'leaf' | 'topic' };

/** The rules of the communities and the county the actor holds a post for. */
export const likeRules = query(rulesContract, {
  who: { posts: [...setters, 'community-staff', 'grid-head'] },
  async run({ db, actor }) {
    const areas = actor.posts.filter(({ kind }) => [...setters, 'community-staff', 'grid-head'].includes(kind)).map(({ area }) => area);
    const settable = actor.posts.filter(({ kind }) => setters.includes(kind)).map(({ area }) => area);
    const { rows } = await sql<Rule & { from: 'own' | 'county' | 'usual' }>`
      select a.id as area, a.name, r.number::int as number, r.days::int as days, r.level, r.alike, r.source as from
      from area a cross join lateral (${ruleFor(sql`a.id`)}) r where a.id = any(${areas}::uuid[]) and a.kind in ('community', 'county') order by a.name`.execute(
      db,
    );
    return { rows: rows.map((row) => ({ ...row, maySet: settable.includes(row.area) })) };
  },
});
