import { afterAll, beforeAll, expect, test } from 'vitest';
import { threeOrders } from '../../library/three-orders.ts';
import type { Method } from '../../method/language.ts';
import { type Cast, castOf, standingOf, storyOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { publishMethods } from '../methods/publish.ts';
import { inbox } from './lists.ts';
import { pool } from './pool.ts';
import { show } from './show.ts';
import { dispatch, fill, rate, take } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await publishMethods(world.owner, world.now(), [own]);
  await world.owner.updateTable('method_use').set({ method_version: own.version }).where('method_id', '=', own.id).execute();
});
afterAll(() => world.end());

const others = { explained: '说明情况', 'handed-over': '移交' };
const named: Record<string, Partial<Pick<Method['steps'][number], 'name' | 'buttons' | 'says'>>> = {
  dispatch: {
    name: '喊人',
    buttons: { sent: '喊邻里', taken: '我来办', ...others },
    says: { sent: '喊了{takers}。', taken: '{by}自己来。', ...others },
  },
  offer: {
    name: '应声',
    buttons: { claimed: '我去', quoted: '说个价', declined: '来不了' },
    says: { claimed: '{by}应了声。', quoted: '{by}说了价：{price}。' },
  },
};
/** Orders as a community calls them that says neither 派单 nor 接单 nor 办结. */
const own: Method = {
  ...threeOrders,
  version: threeOrders.version + 1,
  steps: threeOrders.steps.map((step) => ({ ...step, ...named[step.id] })),
  ends: { ...threeOrders.ends, solved: { name: '妥了', says: '「{subject}」妥了。' } },
};

test('a community that calls a step, a button and an end otherwise reads its own words on the card, in the notice and in the story', async () => {
  const { wang, lin, zhou, shop, filed } = cast;
  const matter = await filed();
  expect(await standingOf(wang, matter)).toMatchObject({ status: '等喊人' });
  expect((await lin.sees(inbox, {})).rows).toMatchObject([{ main: '喊邻里' }]);
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer', 'shop'] });
  expect(await standingOf(wang, matter)).toMatchObject({ status: '等应声' });
  expect((await zhou.sees(pool, {})).rows).toMatchObject([{ id: matter, take: '我去' }]);
  expect((await shop.sees(pool, {})).rows).toMatchObject([{ id: matter, take: '说个价' }]);
  await zhou.does(take, { matter, step: 'offer' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  expect(await toldTo(zhou)).toContain('您办的「楼道灯不亮」有结果了：妥了。谢谢您。');
  expect(await wang.sees(show, { matter })).toMatchObject({ status: '妥了' });
  expect((await storyOf(wang, matter)).slice(1, 3)).toEqual(['喊了志愿者、商户。', '周师傅应了声。']);
});
