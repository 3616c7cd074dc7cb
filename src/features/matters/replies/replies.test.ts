import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { replies } from './replies.ts';
import { endTemplate, keepTemplate, templates } from './templates.ts';

let world: World;
let cast: Awaited<ReturnType<typeof castOf>>;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const community = () => world.places.community.id;

test('a template is filled from the matter it is said in; what is not known yet stays open', async () => {
  const matter = await cast.taken();
  await cast.he.does(keepTemplate, { community: community(), name: '快好了', say: '{地方}的「{事项}」{办理人}在办，{今天}说的。' });
  const { replies: filled } = await cast.zhou.sees(replies, { matter });
  expect(filled).toMatchObject([{ name: '快好了', text: '劲松新景 1号楼 1单元 101的「楼道灯不亮」周师傅在办，3月2日说的。' }]);
  const open = await cast.filed();
  expect((await cast.lin.sees(replies, { matter: open })).replies[0]?.text).toContain('……在办');
  expect(await cast.sun.seesNot(replies, { matter })).toBe('not_found');
});

test('a community writes, changes and ends its templates; blanks nobody could fill and a name twice are refused', async () => {
  const kept = async () => (await cast.he.sees(templates, { community: community() })).templates;
  expect(await cast.he.isRefused(keepTemplate, { community: community(), name: '错的', say: '请联系{手机号}' })).toBe(
    'matters.template_blank',
  );
  expect(await cast.he.isRefused(keepTemplate, { community: community(), name: '快好了', say: '又一条' })).toBe('matters.template_named');
  const [first] = await kept();
  await cast.chen.does(keepTemplate, { community: community(), template: first?.id, name: '快好了', say: '「{事项}」今天办好。' });
  expect(await kept()).toMatchObject([{ name: '快好了', say: '「{事项}」今天办好。' }]);
  await cast.chen.does(endTemplate, { template: (await kept())[0]?.id ?? '' });
  expect(await kept()).toEqual([]);
  expect(await cast.lin.isRefused(endTemplate, { template: first?.id ?? '' })).toBe('not_allowed');
});

test('a community without templates of its own begins with common ones', async () => {
  const matter = await cast.filed();
  const { replies: common } = await cast.lin.sees(replies, { matter });
  expect(common[0]?.text).toMatch(
    /^您报的「楼道灯不亮」（编号 26-\d{4,}）收到了，我们会在 3月2日 \d+:\d\d 前办好。有急事请打社区电话 0351-0000000。$/,
  );
});
