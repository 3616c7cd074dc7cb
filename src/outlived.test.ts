import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expire } from '#kernel/retention.ts';
import { features } from './features.ts';
import { at } from './testing/neighbourhood.ts';
import { type Cast, castOf } from './testing/orders.ts';
import { createWorld, type World } from './testing/world.ts';

// Each keeping time of the register, a day before it is over and a day after, by the hourly round of every feature, as the one role that may delete.
let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const year = 365;

/** All but sessions, which last days: nobody could look afterwards. */
const round = features.map((feature) =>
  feature.name === 'accounts' ? { ...feature, expiries: feature.expiries?.slice(1) ?? [] } : feature,
);

async function cleared(days: number): Promise<void> {
  await world.owner.transaction().execute(async (tx) => {
    await sql`set local role mulin_retention`.execute(tx);
    await expire(tx, round, world.now().add({ hours: days * 24 }));
  });
}

async function one<T>(asked: RawBuilder<T>): Promise<T | undefined> {
  return (await asked.execute(world.owner)).rows[0];
}

/** Rows laid down behind the door, so that each is there once; what they point at does not matter here. */
async function lays(...rows: readonly RawBuilder<unknown>[]): Promise<void> {
  await world.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const row of rows) await row.execute(tx);
  });
}

const since = () => world.now().toString();
/** How it is laid down, every instant being now; what is left of it; how many days it is kept; and what is left after. */
type Promised = {
  readonly laid: () => readonly RawBuilder<unknown>[];
  readonly left: RawBuilder<{ left: unknown }>;
  readonly days: number;
  readonly after: unknown;
};
const promises: readonly (readonly [string, Promised])[] = [
  [
    'of what a family was',
    {
      laid: () => [
        sql`insert into binding (id, account_id, person_id, scope, how, since, until) select gen_random_uuid(), ${cast.lin.account}, ${cast.wang.id}, 'family', 'staff', ${since()}, ${since()}`,
        sql`insert into family_grant (binding_id, may, kin, calls, agreed) select id, '{ask}', 'child', '爸', 'self' from binding where until = ${since()} and scope = 'family'`,
      ],
      left: sql`select count(*)::int as left from family_grant`,
      days: 3 * year,
      after: 0,
    },
  ],
  [
    'of hand-overs and what was handed on',
    {
      laid: () => [
        sql`with h as (insert into handover (id, post_id, community_id, giver, opened_at) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ${cast.chen.id}, ${since()}) returning id)
        insert into handover_item (id, handover_id, kind, what, sort) select gen_random_uuid(), id, 'key', '门卫室钥匙', 0 from h`,
      ],
      left: sql`select (select count(*) from handover)::int + (select count(*) from handover_item where what = '门卫室钥匙')::int as left`,
      days: 3 * year,
      after: 0,
    },
  ],
  [
    'of rules that were ended',
    {
      laid: () => [
        sql`insert into routing_rule (id, community_id, leaf_id, place_id, posts, persons, made_at, ended_at)
        values (gen_random_uuid(), gen_random_uuid(), 'stair-light', gen_random_uuid(), '{}', array[${cast.zhou.id}::uuid], ${since()}, ${since()}),
          (gen_random_uuid(), gen_random_uuid(), 'electricity', gen_random_uuid(), '{}', array[${cast.zhou.id}::uuid], ${since()}, null)`,
      ],
      left: sql`select json_agg(leaf_id order by leaf_id) as left from routing_rule`,
      days: year,
      after: ['electricity'],
    },
  ],
  [
    'of profiles of helpers who help no more',
    {
      laid: () => [
        sql`insert into helper_profile (person_id, rings, at) values (${cast.wang.id}, '{}', ${since()}), (${cast.zhou.id}, '{}', ${since()})`,
      ],
      left: sql`select json_agg(person_id = ${'00000000-0000-0000-0000-000000000000'}) as left from helper_profile`,
      days: year,
      after: [false],
    },
  ],
  [
    'of the stars of an open record that was taken down',
    {
      laid: () => [
        sql`with r as (insert into open_record (id, matter_id, community_id, method_id, line, mark, asked_at, hidden_at) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'm', '', '', ${since()}, ${since()}) returning id)
        insert into open_rating (record_id, person_id, stars, at) select id, ${cast.wang.id}, 5, ${since()} from r`,
      ],
      left: sql`select count(*)::int as left from open_rating`,
      days: -1,
      after: 0,
    },
  ],
  [
    'of stars for the people an estate has of its own',
    {
      laid: () => [
        sql`insert into crew_rating (estate_id, kind, month, mark, stars) values (gen_random_uuid(), 'cleaner', date_trunc('month', ${since()}::timestamptz)::date, decode(repeat('00', 16), 'hex'), 5)`,
      ],
      left: sql`select count(*)::int as left from crew_rating`,
      days: year,
      after: 0,
    },
  ],
  [
    'of who wrote and changed methods and the tree',
    {
      laid: () => [
        sql`insert into method_change (id, method_id, kind, at, by_account, by_called) values (gen_random_uuid(), 'm', 'shared', ${since()}, ${cast.he.account}, '小何')`,
        sql`insert into method_draft (id, area_id, method_id, version, page, begun_at, changed_at, by_account, by_called) values (gen_random_uuid(), gen_random_uuid(), 'm', 1, '{}', ${since()}, ${since()}, ${cast.he.account}, '小何')`,
        sql`insert into tree_edit (id, by_account, by_called, at, kind, subject, becomes) values (gen_random_uuid(), ${cast.he.account}, '小何', ${since()}, 'leaf', 'x', '{}')`,
      ],
      left: sql`select json_agg(by_called) as left from (select by_called from method_change union all select by_called from method_draft union all select by_called from tree_edit) said`,
      days: 3 * year,
      after: ['——', '——', '——'],
    },
  ],
  [
    'of what an expert said of themself',
    {
      laid: () => [
        sql`insert into desk (id, community_id, kind, name, about, topics, place, slot_minutes, ahead_days, opened_by, opened_at)
        values (gen_random_uuid(), gen_random_uuid(), 'law', '法律咨询', '问法', '{}', '二楼', 30, 7, ${cast.he.account}, ${since()})`,
        sql`insert into desk_keeper (id, desk_id, post_id, says, since, left_at) select gen_random_uuid(), id, gen_random_uuid(), '做了二十年律师', ${since()}, ${since()} from desk`,
      ],
      left: sql`select json_agg(says) as left from desk_keeper`,
      days: year,
      after: [null],
    },
  ],
];

test.each(promises)('the keeping time %s is kept to the day', async (_, { laid, left, days, after }) => {
  await lays(...laid());
  const before = await one(left);
  if (days > 0) {
    await cleared(days - 1);
    expect(await one(left)).toEqual(before);
  }
  await cleared(days + 1);
  expect(await one(left)).toEqual({ left: after });
  expect(before).not.toEqual({ left: after });
});

test('who reported on works, changed their budget, judged them, or did a task of an emergency is named until a year after their last post', async () => {
  const deng = await world.arrive('grid-worker', { called: '小邓', home: at(world.places.dwellings, 4) });
  await lays(
    ...[deng, cast.he].flatMap(({ account }) => [
      sql`insert into work_report (id, work_id, percent, said, by_account, by_called, at) values (gen_random_uuid(), gen_random_uuid(), 10, '开工了', ${account}, '甲', ${since()})`,
      sql`insert into work_budget (id, work_id, from_fen, to_fen, reason, by_account, by_called, at) values (gen_random_uuid(), gen_random_uuid(), 1, 2, '涨价', ${account}, '甲', ${since()})`,
      sql`insert into work_verdict (work_id, turn, passed, said, by_account, by_called, at) values (gen_random_uuid(), 1, true, '合格', ${account}, '甲', ${since()})`,
      sql`insert into emergency_task (emergency_id, nth, post_kind, what, done_at, done_by, done_called) values (gen_random_uuid(), 1, 'grid-worker', '敲门', ${since()}, ${account}, '甲')`,
    ]),
  );
  const named = async () =>
    (
      await sql<{ called: string; by: string }>`
      select called, by from (select by_called as called, by_account as by from work_report union all select by_called, by_account from work_budget
        union all select by_called, by_account from work_verdict union all select done_called, done_by from emergency_task) said`.execute(
        world.owner,
      )
    ).rows
      .filter(({ called }) => called === '甲')
      .map(({ by }) => by);
  await cleared(3 * year);
  expect(await named()).toHaveLength(8);
  await sql`update post set until = '2026-03-02', since = '2026-01-01' where person_id = ${deng.id}`.execute(world.owner);
  await cleared(year - 1);
  expect(await named()).toHaveLength(8);
  await cleared(year + 2);
  expect(await named()).toEqual(Array(4).fill(cast.he.account));
});

test('what was ticked to be used again at the counter goes with the words of its matter, the number of trips stays', async () => {
  const matter = await cast.solved();
  await lays(
    sql`insert into hall_reuse (matter_id, field, source, ticked_by, at) values (${matter}, 'phone', 'ledger', ${cast.he.account}, ${since()})`,
    sql`insert into hall_visit (id, matter_id, why, at, by) values (gen_random_uuid(), ${matter}, 'papers', ${since()}, ${cast.he.account})`,
  );
  const kept = () => one(sql`select (select count(*)::int from hall_reuse) as ticked, (select count(*)::int from hall_visit) as trips`);
  await cleared(3 * year - 1);
  expect(await kept()).toEqual({ ticked: 1, trips: 1 });
  await cleared(3 * year + 2);
  expect(await kept()).toEqual({ ticked: 0, trips: 1 });
});
