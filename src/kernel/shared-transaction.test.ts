import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { testKeys } from '../testing/house.ts';
import { createWorld, type World } from '../testing/world.ts';
import { action, type Feature, query } from './action.ts';
import { stamp } from './clock.ts';
import { contract, subject } from './contract.ts';
import type { Db, Tx } from './db.ts';
import { newId } from './ids.ts';
import { refuse } from './refusal.ts';

type Pinned = { id: string; account_id: string | null; say: string; at: string };
const sizes: number[] = [];

async function writeAll(db: Db | Tx, rows: readonly Pinned[]): Promise<readonly undefined[]> {
  sizes.push(rows.length);
  await db
    .insertInto('notice')
    .values([...rows])
    .execute();
  return rows.map(() => undefined);
}

/** Pins a note; 「不」 is refused before anything is written, 「悔」 after, and 「太长」 meets a fault of the database. */
const pin = action(contract('board.pin', z.object({ say: z.string().min(1) }), subject), {
  who: { posts: ['grid-worker'] },
  shares: () => null,
  async run({ write, actor, now }, { say }) {
    if (say === '不') refuse('board.no');
    const id = say === '坏' ? 'no id' : newId();
    await write(writeAll, { id, account_id: actor.account, say, at: stamp(now) });
    if (say === '悔') refuse('board.no');
    return { id };
  },
});
/** Is refused because the same request, sent before and given up waiting for, was done meanwhile. */
let twin: (() => Promise<unknown>) | undefined;
const pinTwice = action(contract('board.pin-twice', z.object({}), subject), {
  who: { posts: ['grid-worker'] },
  shares: () => null,
  async run() {
    await twin?.();
    return refuse('board.no');
  },
});
const notes = query(contract('board.notes', z.object({}), z.object({ says: z.array(z.string()) })), {
  who: 'signed-in',
  run: async ({ db, actor }) => {
    const rows = await db.selectFrom('notice').select('say').where('account_id', '=', actor.account).orderBy('say').execute();
    return { says: rows.map(({ say }) => say) };
  },
});
const board: Feature = { name: 'board', actions: [pin, pinTwice], queries: [notes], refusals: { 'board.no': '不行' } };

let world: World;
beforeAll(async () => {
  world = await createWorld([board]);
});
afterAll(() => world.end());

async function allAtOnce(...says: string[]) {
  const li = await world.arrive('grid-worker');
  sizes.length = 0;
  const answers = await Promise.allSettled(says.map((say) => li.does(pin, { say })));
  return { failed: says.filter((_, i) => answers[i]?.status === 'rejected'), kept: (await li.sees(notes, {})).says };
}

test('twenty of one moment are written by one statement, and each has its own answer', async () => {
  const says = Array.from({ length: 20 }, (_, i) => `第${String(i).padStart(2, '0')}条`);
  expect(await allAtOnce(...says)).toEqual({ failed: [], kept: says });
  expect(sizes).toEqual([20]);
});

test('who is refused is refused alone', async () => {
  expect(await allAtOnce('停水', '不', '停电')).toEqual({ failed: ['不'], kept: ['停水', '停电'].sort() });
  expect(sizes).toEqual([2]);
});

test('who is refused after writing leaves nothing, and the others stand', async () => {
  expect(await allAtOnce('停水', '悔', '停电')).toEqual({ failed: ['悔'], kept: ['停水', '停电'].sort() });
});

test('a fault meets only the one it belongs to', async () => {
  expect(await allAtOnce('停水', '坏', '停电')).toEqual({ failed: ['坏'], kept: ['停水', '停电'].sort() });
});

test('one key a hundred times at once: one note, one answer', async () => {
  const li = await world.arrive('grid-worker');
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 100 }, () => li.does(pin, { say: '只要一次' }, key)));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect((await li.sees(notes, {})).says).toEqual(['只要一次']);
});

test('who asks again while the first request is still being done hears of its being done, not that it is too late', async () => {
  const li = await world.arrive('grid-worker');
  const [key, id] = [randomUUID(), newId()];
  const body_mac = testKeys.mark('body', '{}');
  const row = { key, account: li.account, contract: 'board.pin-twice', body_mac, result_id: id, at: stamp(world.now()) };
  twin = () => world.owner.insertInto('idempotency').values(row).execute();
  expect(await Promise.allSettled([li.does(pin, { say: '在' }), li.does(pinTwice, {}, key)])).toMatchObject([
    { status: 'fulfilled' },
    { status: 'fulfilled', value: { id } },
  ]);
  twin = undefined;
  await expect(Promise.all([li.does(pin, { say: '也在' }), li.does(pinTwice, {})])).rejects.toThrow('board.no');
});

test('a post revoked a moment ago lets nobody in with the others', async () => {
  const [stays, goes] = [await world.arrive('grid-worker'), await world.arrive('grid-worker')];
  await world.owner
    .updateTable('post')
    .set({ until: '2026-03-02' })
    .where('id', '=', goes.post ?? '')
    .execute();
  const [one, other] = await Promise.allSettled([stays.does(pin, { say: '在' }), goes.does(pin, { say: '不在' })]);
  expect([one?.status, other?.status]).toEqual(['fulfilled', 'rejected']);
  expect((await goes.sees(notes, {})).says).toEqual([]);
});
