import { type RawBuilder, sql } from 'kysely';
import { hiddenIfSmall } from '#features/people/door.ts';
import { action, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { callBackRules as rulesContract, setCallBackRule as setContract } from './contract.ts';

/** Where nobody set another: three of a hundred, and five ended by one person within ten minutes. */
const usual = { perThousand: 30, together: 5, minutes: 10, photos: true, plates: true } as const;

export type DrawRule = {
  readonly perThousand: number;
  readonly together: number;
  readonly minutes: number;
  readonly photos: boolean;
  readonly plates: boolean;
};

/** The rule in force for the community `community` of the query around it: its own, then its county's, then the usual. */
export function drawRuleFor(community: RawBuilder<unknown>): RawBuilder<unknown> {
  const columns = sql`r.per_thousand::int as "perThousand", r.together::int as together, r.minutes::int as minutes, r.photos, r.plates`;
  return sql`select * from (
      (select ${columns}, 'own' as source, 1 as nearness from call_back_rule r where r.area_id = ${community} order by r.set_at desc, r.id desc limit 1)
      union all (select ${columns}, 'county', 2 from call_back_rule r
        where r.area_id = (select s.parent_id from area c join area s on s.id = c.street_id where c.id = ${community}) order by r.set_at desc, r.id desc limit 1)
      union all select ${usual.perThousand}::int, ${usual.together}::int, ${usual.minutes}::int, ${usual.photos}::boolean, ${usual.plates}::boolean, 'usual', 3) as rules order by nearness limit 1`;
}

const setters = ['secretary', 'system-admin'];

export const setCallBackRule = action(setContract, {
  who: { posts: setters },
  async run({ db, actor, now }, { area, perThousand, ...rule }) {
    if (!actor.posts.some((post) => setters.includes(post.kind) && post.area === area)) refuse('not_found');
    const id = newId();
    await db
      .insertInto('call_back_rule')
      .values({ id, area_id: area, per_thousand: perThousand, ...rule, set_by: actor.account ?? '', set_at: stamp(now) })
      .execute();
    return { id };
  },
});

type Row = Answer<typeof rulesContract>['rows'][number];
const lookedBack = { hours: 90 * 24 } as const;

/** What the office of a community set, and what came of it; no figure is of who did the work. */
export const callBackRules = query(rulesContract, {
  who: { posts: [...setters, 'community-staff'] },
  async run({ db, actor, now }) {
    const held = actor.posts.filter(({ kind }) => [...setters, 'community-staff'].includes(kind));
    const settable = held.filter(({ kind }) => setters.includes(kind)).map(({ area }) => area);
    const { rows } = await sql<Omit<Row, 'maySet' | 'drawn' | 'heard' | 'notDone'> & { drawn: number; heard: number; not_done: number }>`
      select a.id as area, a.name, r."perThousand", r.together, r.minutes, r.photos, r.plates, r.source as from, c.drawn, c.heard, c.not_done
      from area a cross join lateral (${drawRuleFor(sql`a.id`)}) r
        cross join lateral (select count(*)::int as drawn, count(*) filter (where heard = 'heard')::int as heard, count(*) filter (where not done)::int as not_done
          from call_back where community_id = a.id and drawn_at > ${stamp(now.subtract(lookedBack))}::timestamptz) c
      where a.id = any(${held.map(({ area }) => area)}::uuid[]) and a.kind in ('community', 'county') order by a.name`.execute(db);
    return {
      rows: rows.map(({ drawn, heard, not_done, ...row }) => ({
        ...row,
        maySet: settable.includes(row.area),
        drawn: hiddenIfSmall(drawn),
        heard: hiddenIfSmall(heard),
        notDone: hiddenIfSmall(not_done),
      })),
    };
  },
});
