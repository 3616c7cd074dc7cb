import { afterAll, beforeAll, expect, test } from 'vitest';
import { features } from '../../../features.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { catalogue } from '../../methods/catalogue.ts';
import { pool } from '../pool.ts';
import { queue } from '../queue.ts';
import { show } from '../show.ts';
import { dispatch, rate } from '../verbs.ts';
import { station } from './station.ts';
import { thank } from './thank.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const stranger = { token: null };

test('[S3-A21] twelve forms of help, 助学、助医、助困 among them; each leads to services, and none says who was helped', async () => {
  const { forms, leaves } = await world.system.see(catalogue, stranger, {});
  expect(forms).toHaveLength(12);
  expect(forms.slice(0, 3).map(({ name }) => name)).toEqual(['助学', '助医', '助困']);
  const named = await world.owner.selectFrom('help_form').select('named').where('named', '=', false).execute();
  expect(named).toHaveLength(9);
  for (const { id } of forms) expect(leaves.some(({ form }) => form === id)).toBe(true);
  await cast.solved();
  expect(await publicSayings()).not.toMatch(new RegExp(`${cast.wang.id}|${cast.wang.dwelling.id}|王`));
});

test('[S0-A38] help asked, taken, done, thanked; only the two of them read the thanks, and no public list says who needed help', async () => {
  const { wang, zhou, lin } = cast;
  const matter = await cast.done({ leaf: 'shopping', subject: '代买两斤鸡蛋' });
  expect(await wang.isRefused(thank, { matter })).toBe('matters.nobody_to_thank');
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  expect(await lin.isRefused(thank, { matter })).toBe('not_found');
  await wang.does(thank, { matter, said: '鸡蛋一个没破' });
  expect((await toldTo(zhou))[0]).toBe('「代买两斤鸡蛋」：邻居谢谢您。');
  expect((await zhou.sees(show, { matter })).thanks).toEqual({ said: '鸡蛋一个没破' });
  expect((await wang.sees(show, { matter })).thanks).toEqual({ said: '鸡蛋一个没破' });
  expect((await lin.sees(show, { matter })).thanks).toBeNull();
  expect(await wang.isRefused(thank, { matter })).toBe('matters.thanked_already');
  expect(await publicSayings()).not.toMatch(/鸡蛋|王/);
});

test('[S3-A19] the station’s page is open to everybody; whoever has no login orders by phone, and it reaches the pool of helpers', async () => {
  const page = await world.system.see(station, stranger, { community: world.places.community.id });
  expect(page).toEqual({ community: '劲松社区', phone: '0351-0000000', helpers: null, helped: null });
  const matter = await cast.phoned('13900000123');
  const { channel } = (await cast.chen.sees(queue, {})).rows.find(({ id }) => id === matter) ?? {};
  expect(channel).toBe('phone');
  await cast.lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  expect((await cast.zhou.sees(pool, {})).rows.map(({ id }) => id)).toContain(matter);
});

test('how many help is said from five on', async () => {
  for (let i = 0; i < 3; i += 1) await world.arrive('volunteer');
  const page = await world.system.see(station, stranger, { community: world.places.community.id });
  expect(page.helpers).toBe(6);
});

/** All that anybody reads without signing in. */
async function publicSayings(): Promise<string> {
  const open = features.flatMap(({ queries }) => queries).filter(({ who }) => who === 'anyone');
  const community = world.places.community.id;
  const asked = { community, area: community, place: community, sentence: '代买鸡蛋', parent: null, under: community };
  const answers = await Promise.all(open.map((what) => world.system.see(what, stranger, asked).catch(() => null)));
  expect(answers.filter((answer) => answer !== null).length).toBeGreaterThan(5);
  return JSON.stringify(answers);
}
