import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expire } from '#kernel/retention.ts';

import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { setDuty } from './duty/turns.ts';
import { matters } from './feature.ts';
import { mine } from './lists.ts';
import { thank } from './microhelp/thank.ts';
import { makePromise } from './promises/make.ts';
import { show } from './show.ts';
import { link } from './thread/link.ts';
import { fill, rate } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

/** The hourly round of the one role that may delete, so many days from now. */
const cleared = (days: number) =>
  world.owner.transaction().execute(async (tx) => {
    await sql`set local role mulin_retention`.execute(tx);
    await expire(tx, [matters], world.now().add({ hours: days * 24 }));
  });

/** How many rows stand beside these matters, table by table. */
async function beside(matter: string): Promise<Record<string, number>> {
  const tables = [
    'rating',
    'promise',
    'contact_look',
    'matter_search',
    'thanks',
    'effort_said',
    'authorisation',
    'call_back',
    'file_entry',
    'photo',
    'join_word',
  ];
  const counted = await Promise.all(
    [...tables.map((table) => [table, sql`matter_id = ${matter}`] as const), ...parts.map((table) => [table, sql`true`] as const)].map(
      async ([table, where]) => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where ${where}`.execute(world.owner);
        return [table, rows[0]?.n ?? 0] as const;
      },
    ),
  );
  return Object.fromEntries(counted);
}

/** Stand beside what stands beside a matter; here there is no other. */
const parts = ['promise_change', 'call_back_sign', 'file_scan'];

/** What few matters have: papers, letters, somebody who joined, a look at a number, a question afterwards, a day put off. */
async function laysBeside(matter: string): Promise<void> {
  const { account } = cast.lin;
  await world.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx); // the rows they point at do not matter here
    await sql`
      with entry as (insert into file_entry (id, matter_id, document, how, said, by_account, by_called, at) values (gen_random_uuid(), ${matter}, 'note', 'written', '', ${account}, '社区工作者', now()) returning id),
        scan as (insert into file_scan (id, entry_id, nth, sealed) select gen_random_uuid(), id, 1, '' from entry),
        asked as (insert into call_back (id, matter_id, community_id, drawn_at, except_persons) values (gen_random_uuid(), ${matter}, ${world.places.community.id}, '2029-02-01', '{}') returning id), -- signs go before the call does
        sign as (insert into call_back_sign (call_back_id, sign) select id, 'chance' from asked),
        look as (insert into contact_look (id, matter_id, by_account, by_called, reason, at) values (gen_random_uuid(), ${matter}, ${account}, '社区工作者', '', now())),
        letter as (insert into authorisation (id, matter_id, how, until, begun_at, signed_at) values (gen_random_uuid(), ${matter}, 'app', '2026-04-01', now(), now())),
        picture as (insert into photo (id, matter_id, account_id, key_wrapped, sealed, at) values (gen_random_uuid(), ${matter}, ${account}, '', '', now())),
        word as (insert into join_word (id, join_id, matter_id, solved, stars, at) values (gen_random_uuid(), gen_random_uuid(), ${matter}, true, 4, now()))
      insert into promise_change (id, promise_id, was_on, becomes_on, reason, by_account, at)
      select gen_random_uuid(), id, '2026-03-06', '2026-03-09', '', ${account}, now() from promise where matter_id = ${matter}`.execute(tx);
  });
}

const keyOf = async (matter: string) =>
  await world.owner
    .selectFrom('matter')
    .select(['key_wrapped', 'subject', 'assignee_called'])
    .where('id', '=', matter)
    .executeTakeFirstOrThrow();

test('three years after its end a matter is forgotten: key, words, rating, promise, looks and links are gone, and it opens for nobody', async () => {
  const { wang, zhou, lin } = cast;
  const matter = await cast.taken();
  const other = await cast.filed();
  await zhou.does(makePromise, { matter, what: '周五前来换灯座', due: '2026-03-06', how: 'door' });
  await lin.does(link, { matter, other, reason: '同一处的灯' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true, stars: 5, trips: 2 });
  await wang.does(thank, { matter, said: '谢谢周师傅' });

  await cleared(3 * 365 - 1);
  expect((await wang.sees(show, { matter })).subject).toBe('楼道灯不亮');
  await laysBeside(matter);
  await cleared(3 * 365 - 1);
  const full = await beside(matter);
  expect(Object.values(full)).toEqual(Array(Object.keys(full).length).fill(1)); // so that each can be seen to go

  await cleared(3 * 365 + 1);
  const { effort_said: trips, ...left } = await beside(matter);
  expect(Object.values(left)).toEqual(Array(Object.keys(full).length - 1).fill(0));
  expect(trips).toBe(1); // how often they went, a number
  const said = await world.owner
    .selectFrom('effort_said')
    .select(['trips', 'account_id', 'reason'])
    .where('matter_id', '=', matter)
    .execute();
  expect(said).toEqual([{ trips: 2, account_id: null, reason: null }]);
  expect(await world.owner.selectFrom('matter_link').select('id').execute()).toEqual([]);
  expect(await keyOf(matter)).toEqual({ key_wrapped: null, subject: '（已过保存期限）', assignee_called: null });
  const told = await world.owner.selectFrom('matter_event').select('by_called').where('matter_id', '=', matter).distinct().execute();
  expect(told).toEqual([{ by_called: null }]);
  expect(await wang.seesNot(show, { matter })).toBe('not_found');
  expect((await wang.sees(mine, {})).rows.map(({ subject }) => subject).toSorted()).toEqual(['楼道灯不亮', '（已过保存期限）'].toSorted());
  expect((await keyOf(other)).key_wrapped).not.toBeNull(); // what has not ended is kept
});

test('a night on duty is kept a year', async () => {
  const { chen, he } = cast;
  await chen.does(setDuty, { community: world.places.community.id, day: '2026-03-05', post: he.post });
  const nights = () => world.owner.selectFrom('duty_turn').select('id').execute();
  await cleared(360);
  expect(await nights()).toHaveLength(1);
  await cleared(370);
  expect(await nights()).toEqual([]);
});
