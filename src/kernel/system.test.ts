import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createWorld, type World } from '../testing/world.ts';
import { action, type Feature, passingAction, query } from './action.ts';
import { stamp } from './clock.ts';
import { contract, subject } from './contract.ts';
import { newId } from './ids.ts';
import { refuse, refuseAndKeep } from './refusal.ts';

const pin = action(contract('board.pin', z.object({ say: z.string().min(1) }), subject), {
  who: { posts: ['grid-worker'] },
  async run({ db, actor, now }, { say }) {
    if (say === 'no') refuse('board.no');
    const id = newId();
    await db
      .insertInto('notice')
      .values({ id, account_id: actor.account, say, at: stamp(now) })
      .execute();
    return { id };
  },
});
const count = query(contract('board.count', z.object({}), z.object({ n: z.number() })), {
  who: 'signed-in',
  run: async ({ db }) =>
    db
      .selectFrom('notice')
      .select((eb) => eb.fn.countAll<string>().$castTo<number>().as('n'))
      .executeTakeFirstOrThrow(),
});
const board: Feature = { name: 'board', actions: [pin], queries: [count], refusals: { 'board.no': '不行' } };

let world: World;
beforeAll(async () => {
  world = await createWorld([board]);
});
afterAll(() => world.end());

test('the same request twice is done once and answered alike', async () => {
  const li = await world.arrive('grid-worker');
  const before = await li.sees(count, {});
  const key = randomUUID();
  const [first, again] = [await li.does(pin, { say: '停水' }, key), await li.does(pin, { say: '停水' }, key)];
  expect(again).toEqual(first);
  expect((await li.sees(count, {})).n).toBe(before.n + 1);
});

test('two copies of a request under way at once are done once', async () => {
  const li = await world.arrive('grid-worker');
  const before = await li.sees(count, {});
  const key = randomUUID();
  const [one, other] = await world.overlapping(
    'notice',
    () => li.does(pin, { say: '停电' }, key),
    () => li.does(pin, { say: '停电' }, key),
  );
  expect(other).toEqual(one);
  expect((await li.sees(count, {})).n).toBe(before.n + 1);
});

test('a key used for another body, or by another person, is refused', async () => {
  const [li, lin] = [await world.arrive('grid-worker'), await world.arrive('grid-worker')];
  const key = randomUUID();
  await li.does(pin, { say: '停水' }, key);
  await expect(li.does(pin, { say: '来水' }, key)).rejects.toThrow('key_reused');
  await expect(lin.does(pin, { say: '停水' }, key)).rejects.toThrow('key_reused');
});

test('the door refuses who holds no such post, and who is not signed in', async () => {
  const wang = await world.arrive('resident');
  expect(await wang.isRefused(pin, { say: '停水' })).toBe('not_allowed');
  await expect(world.system.perform(pin, { token: null, key: randomUUID() }, { say: '停水' })).rejects.toThrow('not_signed_in');
  await expect(world.system.perform(pin, { token: 'made-up', key: randomUUID() }, { say: '停水' })).rejects.toThrow('not_signed_in');
});

test('a refused action leaves nothing behind', async () => {
  const li = await world.arrive('grid-worker');
  const key = randomUUID();
  await expect(li.does(pin, { say: 'no' }, key)).rejects.toThrow('board.no');
  await li.does(pin, { say: '停水' }, key);
});

test('a post revoked a moment ago no longer opens the door', async () => {
  const li = await world.arrive('grid-worker');
  await world.owner
    .updateTable('post')
    .set({ until: '2026-03-02' })
    .where('id', '=', li.post ?? '')
    .execute();
  expect(await li.isRefused(pin, { say: '停水' })).toBe('not_allowed');
});

test('open screens hear of a change only after it is committed', async () => {
  const heard: string[] = [];
  const leave = world.system.live.join(['area:a'], (about) => heard.push(about));
  await world.system.asClock(async (context) => {
    context.stir('matters', ['area:a', 'area:b']);
    expect(heard).toEqual([]);
  });
  leave();
  world.system.live.tell({ about: 'matters', topics: ['area:a'] });
  expect(heard).toEqual(['matters']);
});

test('a session travels beside the answer', async () => {
  const arriving = passingAction(contract('board.arrive', z.object({}), z.object({})), {
    who: 'anyone',
    async run({ handSession }) {
      handSession('token');
      return {};
    },
  });
  expect(await world.system.performing(arriving, { token: null }, {})).toEqual({ answer: {}, session: 'token' });
  const li = await world.arrive('grid-worker');
  expect(await world.system.performing(pin, { token: li.token }, { say: '停水' })).toMatchObject({ session: undefined });
});

test('a refusal undoes what was written, unless it says that it keeps it', async () => {
  const trying = passingAction(contract('board.try', z.object({ keep: z.boolean() }), z.object({})), {
    who: 'signed-in',
    async run({ db, actor, now }, { keep }) {
      await db
        .insertInto('notice')
        .values({ id: newId(), account_id: actor.account, say: '试', at: stamp(now) })
        .execute();
      return keep ? refuseAndKeep('board.no') : refuse('board.no');
    },
  });
  const li = await world.arrive('grid-worker');
  const before = await li.sees(count, {});
  expect(await li.isRefused(trying, { keep: false })).toBe('board.no');
  expect(await li.sees(count, {})).toEqual(before);
  expect(await li.isRefused(trying, { keep: true })).toBe('board.no');
  expect(await li.sees(count, {})).toEqual({ n: before.n + 1 });
});

test('a door may ask for a sort of work instead of single posts', async () => {
  const staffOnly = query(contract('board.staff', z.object({}), z.object({})), { who: { work: ['staff'] }, run: async () => ({}) });
  const [li, chen] = [await world.arrive('grid-worker'), await world.arrive('volunteer')];
  expect([await li.seesNot(staffOnly, {}), await chen.seesNot(staffOnly, {})]).toEqual(['allowed', 'not_allowed']);
});
