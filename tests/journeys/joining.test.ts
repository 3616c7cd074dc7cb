import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { hindrances } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('a neighbour about to report the same joins instead, in the same three steps, and finds it among their own', async () => {
  const [wang, shi] = [await stage.arrive('居民'), await stage.arrive('长辈')];
  const place = await homeUnit(shi);
  await does(wang, 'matters.file', { subject: '三楼的声控灯不亮', leaf: 'road', place });
  await shi.opens('/ask?group=fix');
  await shi.picks('路面台阶');
  await shi.types('三楼的灯不亮', '再说一句具体的');
  await shi.taps('下一步');
  await shi.picks('我家楼道');
  await shi.taps('下一步');
  await shi.sees('第 3 步，一共 3 步');
  await shi.sees('附近有人报过一样的事');
  expect(await hindrances(shi)).toEqual([]);
  await shi.taps('我也遇到：三楼的声控灯不亮');
  await shi.sees('您也遇到了这件事');
  expect(await hindrances(shi)).toEqual([]);
  await shi.opens('/mine');
  await shi.sees(/我也遇到 · /);
  await shi.opens('/ask');
  expect(await shi.here.getByRole('textbox', { name: '说一句话' }).inputValue()).toBe('');
});

test('the secretary puts two together: all who asked read which number goes on, and follow it', async () => {
  const [wang, shi, chen] = [await stage.arrive('居民'), await stage.arrive('长辈'), await stage.arrive('社区书记', { opens: '/console' })];
  const place = await homeUnit(shi);
  await does(wang, 'matters.file', { subject: '单元门前井盖响', leaf: 'road', place });
  const second = await does(shi, 'matters.file', { subject: '门口井盖松了', leaf: 'road', place });
  await chen.opens('/console?pick=open');
  for (const says of [/单元门前井盖响/, /门口井盖松了/]) await chen.here.getByRole('row', { name: says }).getByRole('checkbox').check();
  await chen.sees('选了 2 件');
  await chen.taps('合并');
  await chen.part('dialog', '合并').here.waitFor();
  expect(await hindrances(chen)).toEqual([]);
  await chen.part('dialog', '把 2 件合成一件').taps('合并');
  await chen.sees('已合并，都告诉了');
  await chen.seesNo('门口井盖松了');
  await shi.opens(`/matters/${second}`);
  await shi.sees(/和 \d\d-\d+ 是同一件事，合在一起办/);
  await shi.taps(/看 \d\d-\d+/);
  await shi.sees('您也遇到了这件事');
});

async function does({ context }: Visitor, name: string, data: object): Promise<string> {
  const answer = await context.request.post(`/api/${name}`, { data, headers: { 'idempotency-key': randomUUID() } });
  const { id }: { id: string } = await answer.json();
  return id;
}

async function homeUnit({ context }: Visitor): Promise<string> {
  const answer = await context.request.post('/api/accounts.me', { data: {} });
  const { home }: { home: { unitId: string } } = await answer.json();
  return home.unitId;
}
