import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispatch, fill, rate, reopen, take } from '#features/matters/verbs.ts';
import { answerReport, reportIn } from '#features/organizations/reporting/report.ts';
import { newId } from '#kernel/ids.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../features.ts';
import type { Person } from '../../testing/arrive.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { mine } from './read.ts';
import { setRule } from './rule.ts';

let world: World;
let cast: Cast;
let who: Person;
let matter: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  who = await world.arrive('resident', { name: '尚志军' });
  await who.does(reportIn, { unit: '市文旅局', skills: [], agreed: true });
  await cast.chen.does(answerReport, { person: who.id, here: true });
  await cast.chen.does(setRule, { community: world.places.community.id, points: 7, from: '2026-03-02' });
  matter = await cast.sent(['member']);
  await takesAndDoes();
});
afterAll(() => world.end());

async function takesAndDoes(): Promise<void> {
  await who.does(take, { matter, step: 'offer' });
  await who.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
}
const confirms = () => cast.wang.isRefused(rate, { matter, step: 'confirm', solved: true });
const sums = async () => (await who.sees(mine, {})).sums.map(({ year, points }) => [year, points]);

test('confirmed twice in the same moment, an order counts once', async () => {
  const answers = await Promise.all([confirms(), confirms(), confirms()]);
  expect(answers.filter((answer) => answer === 'allowed')).toHaveLength(1);
  expect(await sums()).toEqual([[2026, 7]]);
});

test('the database holds it too: no entry is changed or deleted, none stands twice, none goes another way, and what is mirrored is mirrored whole, once', async () => {
  const { db } = world.system;
  for (const change of [sql`update points_entry set points = 100`, sql`delete from points_entry`, sql`update points_rule set points = 100`])
    await expect(change.execute(db)).rejects.toThrow('permission denied');
  const served = await world.owner.selectFrom('points_entry').selectAll().executeTakeFirstOrThrow();
  const { is_mirror: _, of_plain: __, after_mirror: ___, ...entry } = served;
  const enters = (changed: Partial<typeof entry>) =>
    db
      .insertInto('points_entry')
      .values({ ...entry, id: newId(), ...changed })
      .execute();
  const mirror = { kind: 'reopened', reverses: served.id, from_account: 'duty', to_account: 'community' };
  await expect(enters({})).rejects.toThrow('points_entry_once');
  await expect(enters({ cause: 'order again', from_account: 'duty', to_account: 'community' })).rejects.toThrow('points_entry_way');
  await expect(enters({ ...mirror, points: 6 })).rejects.toThrow('foreign key');
  await expect(enters({ ...mirror, period: 2027 })).rejects.toThrow('foreign key');
  await expect(enters({ again_after: served.id })).rejects.toThrow('foreign key');
  await expect(enters({ cause: 'order of another', person_id: cast.zhou.id })).rejects.toThrow('foreign key');
});

test('opened again in a new year, an order is taken back in the year in which it counted, and done again it counts in the new one', async () => {
  await sql`update session set expires_at = '2099-01-01'`.execute(world.owner); // these people go on for a year
  world.pass({ hours: 24 * 303 });
  matter = await cast.sent(['member']);
  await takesAndDoes();
  await confirms();
  expect([world.now().toString().slice(0, 10), await sums()]).toEqual(['2026-12-30', [[2026, 14]]]);
  world.pass({ hours: 72 });
  await cast.wang.does(reopen, { matter, reason: '晚上又不亮了' });
  expect(await sums()).toEqual([[2026, 7]]);
  await cast.lin.does(dispatch, { matter, step: 'dispatch', persons: [who.id] });
  await takesAndDoes();
  await confirms();
  expect(await sums()).toEqual([
    [2027, 7],
    [2026, 7],
  ]);

  const left = async (day: string) => {
    await expire(world.owner, features, Temporal.Instant.from(`${day}T04:00:00Z`));
    return await sums();
  };
  expect(await left('2027-12-30')).toEqual([
    [2027, 7],
    [2026, 7],
  ]);
  expect(await left('2028-01-02')).toEqual([
    [2027, 7],
    [2026, 0],
  ]);
  expect(await left('2029-01-02')).toEqual([]);
});
