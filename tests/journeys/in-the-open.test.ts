import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Hands, handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { hindrances } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

type Me = { readonly home: { readonly communityId: string } };
type Sheets = { readonly rows: readonly { readonly id: string; readonly name: string }[] };
type Items = { readonly rows: readonly { readonly id: string; readonly subject: string }[] };
const communityOf = async (one: Hands) => (await one.asks<Me>('accounts.me', {})).home.communityId;

test('an emergency: switched on by its order at the desk, its task stands first in the worker’s inbox, is done there, and the desk closes it', async () => {
  const desk = await stage.arrive('社区书记', { opens: '/console/emergency' });
  await desk.taps('凭文号启动');
  const dialog = desk.part('dialog', '凭文号启动');
  await dialog.types('并迎防指〔2026〕3号', '文号');
  await dialog.types('区防汛抗旱指挥部', '谁下的令');
  await dialog.here.getByLabel('到哪天为止').fill(inDays(5));
  await dialog.taps('凭文号启动');
  await desk.sees('应急模式：暴雨积水，开着');
  expect(await hindrances(desk)).toEqual([]);

  const worker = await stage.arrive('专职网格员', { opens: '/worker' });
  await worker.sees('应急：暴雨积水');
  await worker.sees('看地下室和低处，拉绳子拦人');
  expect(await hindrances(worker)).toEqual([]);
  await worker.taps('办好了');
  await worker.seesNo('应急：暴雨积水');
  await desk.sees(/办了/);

  await desk.taps('结束应急');
  await desk.part('dialog', '结束应急').types('谢谢大家守了一夜', '感谢的话');
  await desk.part('dialog', '结束应急').taps('结束应急');
  await desk.sees('应急模式：关着');
});

test('what is planned and built stands open: a chapter’s item is done and a work goes on, and a neighbour reads both at once', async () => {
  const secretary = await handsOf(stage.served.url, '社区书记');
  const area = await communityOf(await handsOf(stage.served.url, '居民'));
  const { rows: sheets } = await secretary.asks<Sheets>('plans.sheets', { area });
  const sheet = sheets.find(({ name }) => name === '今明两年怎么干')?.id;
  const { rows: items } = await secretary.asks<Items>('plans.items', { sheet });
  const item = items.find(({ subject }) => subject === '八号楼前留出一块晒太阳的地方')?.id;
  await secretary.does('plans.finish', { item, said: '地方留出来了，摆了四把椅子。' });
  const neighbour = await stage.arrive('居民', { opens: '/plans' });
  await neighbour.sees('今明两年怎么干');
  await neighbour.sees('1 / 2 项办好');
  expect(await hindrances(neighbour)).toEqual([]);

  const { years } = await secretary.asks<{ years: { works: { id: string; name: string }[] }[] }>('works.years', { community: area });
  const work = years.flatMap(({ works }) => works).find(({ name }) => name === '院内路面硬化')?.id;
  await neighbour.opens(`/works/${work}`);
  await neighbour.sees('做到 60%');
  await secretary.does('works.report', { work, percent: 100, said: '北半段也铺好了，井盖修平了。' });
  await neighbour.reloads();
  await neighbour.sees('北半段也铺好了，井盖修平了。');
  expect(await hindrances(neighbour)).toEqual([]);
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
}
