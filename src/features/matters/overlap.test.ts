import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf, standingOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { show } from './show.ts';
import { dispatch, fill, rate, take, withdraw } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('two helpers reach for one order at once: exactly one has it, the other reads why not', async () => {
  const { zhou, sun, wang, sent } = cast;
  const matter = await sent(['volunteer', 'member']);
  const asked = { matter, step: 'offer' };
  const said = await world.overlapping(
    'task',
    () => zhou.isRefused(take, asked),
    () => sun.isRefused(take, asked),
  );
  expect(said.toSorted()).toEqual(['allowed', 'matters.taken']);
  const { assignee } = await wang.sees(show, { matter });
  expect(assignee?.called).toBe(said[0] === 'allowed' ? '周师傅' : '老孙');
});

test('sent out while it is withdrawn: it ends withdrawn, whoever came first', async () => {
  const { lin, wang, filed } = cast;
  for (const turn of ['dispatch first', 'withdraw first']) {
    const matter = await filed();
    const sending = () => lin.isRefused(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
    const leaving = () => wang.isRefused(withdraw, { matter });
    await world.overlapping('task', turn === 'dispatch first' ? sending : leaving, turn === 'dispatch first' ? leaving : sending);
    expect(await standingOf(wang, matter)).toMatchObject({ status: '撤回' });
    expect(await openTasks(matter)).toBe(0);
  }
});

test('the one who asked confirms twice at once, with two keys: one confirmation and one rating', async () => {
  const { wang, done } = cast;
  const matter = await done();
  const solved = { matter, step: 'confirm', solved: true, stars: 5 } as const;
  const said = await world.overlapping(
    'task',
    () => wang.isRefused(rate, solved),
    () => wang.isRefused(rate, solved),
  );
  expect(said.toSorted()).toEqual(['allowed', 'method.ended']);
  expect(await world.owner.selectFrom('rating').select('stars').where('matter_id', '=', matter).execute()).toHaveLength(1);
});

test('one request sent twice over two connections is one act, and both are answered alike', async () => {
  const { zhou, taken } = cast;
  const matter = await taken();
  const key = randomUUID();
  const doing = () => zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } }, key);
  expect(await world.overlapping('task', doing, doing)).toEqual([{ id: matter }, { id: matter }]);
  const acts = await world.owner
    .selectFrom('matter_event')
    .select('seq')
    .where('matter_id', '=', matter)
    .where('outcome', '=', 'done')
    .execute();
  expect(acts).toHaveLength(1);
});

test('the clock leaves alone what somebody is just taking', async () => {
  const { zhou, wang, sent } = cast;
  const matter = await sent();
  world.pass({ hours: 2 });
  const gate = await world.owner.startTransaction().execute();
  await sql`select from matter where id = ${matter} for update`.execute(gate);
  await world.sweep();
  await gate.commit().execute();
  expect(await openTasks(matter)).toBe(1);
  await zhou.does(take, { matter, step: 'offer' });
  await world.sweep();
  expect(await standingOf(wang, matter)).toMatchObject({ status: '办理中', waitsFor: '周师傅' });
});

async function openTasks(matter: string): Promise<number> {
  return (await world.owner.selectFrom('task').select('seq').where('matter_id', '=', matter).where('closed_at', 'is', null).execute())
    .length;
}
