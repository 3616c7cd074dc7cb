import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { branchLink } from '#library/branch-link.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, storyOf, toldTo } from '../../../testing/orders.ts';
import { withoutIds } from '../../../testing/without-ids.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { say } from '../acting/verbs.ts';
import { begin } from '../gathering/begin.ts';
import { inbox } from '../lists.ts';
import { queue } from '../queue.ts';
import { show } from '../show.ts';
import { fill, rate } from '../verbs.ts';
import { between } from './between.ts';
import { passUp } from './pass-up.ts';
import { mindsIn, withoutNames } from './words.ts';

let world: World;
let cast: Cast;
let branch: Person;
let grid: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  branch = await world.arrive('branch', { name: '许建军', called: '支部老许' });
  grid = at(world.places.grids, 0).id;
  await switchOn(world, [branchLink]);
});
afterAll(() => world.end());

const need = { topic: 'branch-safety', subject: '二单元楼道堆着杂物' };
const passes = async (given: object = {}, by: Person = cast.lin) => (await by.does(passUp, { ...need, place: grid, ...given })).id;
const listOf = async (who: Person, open = true) => (await who.sees(between, { open })).rows;
const numberIn = async (who: Person, matter: string) => (await listOf(who)).find(({ id }) => id === matter)?.number;

test('[S1-D5] a grid item passed to the branch stands in both lists under one number, whoever’s turn it is, and goes back by the same way', async () => {
  const { lin } = cast;
  const matter = await passes();
  const { number } = await lin.sees(show, { matter });
  const both = async () => [await numberIn(lin, matter), await numberIn(branch, matter)];
  expect(await both()).toEqual([number, number]);
  expect((await branch.sees(inbox, {})).rows.map(({ id }) => id)).toContain(matter);
  expect((await lin.sees(queue, { area: grid })).rows.map((row) => row.number)).toContain(number);
  await branch.does(fill, { matter, step: 'branch', outcome: 'passed', answers: { reason: '请网格先联系物业清走' } });
  expect(await both()).toEqual([number, number]);
  expect((await listOf(branch)).find(({ id }) => id === matter)?.turn).toBe('grid');
  expect((await lin.sees(inbox, {})).rows.map(({ id }) => id)).toContain(matter);
  await lin.does(fill, { matter, step: 'grid', outcome: 'passed', answers: { reason: '物业说没人手，要支部出面' } });
  expect(await both()).toEqual([number, number]);
  await branch.does(fill, { matter, step: 'branch', outcome: 'replied', answers: { reply: '党员一起清走了' } });
  await lin.does(rate, { matter, step: 'confirm', solved: true });
  for (const who of [lin, branch]) expect((await listOf(who, false)).find(({ id }) => id === matter)?.number).toBe(number);
});

test('[S1-D5] messages flow both ways in one story, and the branch passes its own items to a grid', async () => {
  const { lin } = cast;
  const matter = await passes({ subject: '活动室的灯要换', topic: 'branch-place' }, branch);
  await branch.does(fill, { matter, step: 'branch', outcome: 'passed', answers: { reason: '请网格看看是哪几盏' } });
  expect(await numberIn(lin, matter)).toBe(await numberIn(branch, matter));
  await lin.does(say, { matter, text: '是进门左手三盏' });
  await branch.does(say, { matter, text: '知道了，灯管明天送到' });
  const story = await storyOf(branch, matter);
  expect(story).toEqual(await storyOf(lin, matter));
  expect(story.join('\n')).toMatch(/请网格看看是哪几盏[\s\S]*是进门左手三盏[\s\S]*知道了，灯管明天送到/);
  expect((await toldTo(branch)).join('\n')).toContain('活动室的灯要换');
  const nextGrid = await world.arrive('grid-worker', { area: at(world.places.grids, 1) });
  const far = await world.arrive('branch', { area: world.places.otherCommunity });
  for (const other of [nextGrid, far]) {
    expect(await numberIn(other, matter)).toBeUndefined();
    expect(await other.seesNot(show, { matter })).toBe('not_found');
  }
});

test('[S2-A26] the form has a topic and a request and nothing for anybody’s thoughts, beliefs or attitude; a text that speaks of them is warned', async () => {
  const { lin } = cast;
  expect(new Set(Object.keys(passUp.contract.input.shape))).toEqual(
    new Set(['danger', 'more', 'onlyTheThing', 'place', 'reply', 'subject', 'topic']),
  );
  const fields = Object.values(branchLink.forms).flatMap((form) => form.fields.map(({ label }) => label));
  expect(fields.filter((label) => mindsIn(label).length > 0)).toEqual([]);
  for (const more of ['他对社区不满，牢骚很多', '思想动态不稳', '一家都信教', '最近情绪 抵触'])
    expect(await lin.isRefused(passUp, { ...need, place: grid, more })).toBe('matters.speaks_of_minds');
  expect(mindsIn('他对社区不满，思想 动态不稳')).toEqual(['对社区不满', '思想动态']);
  const { id } = await lin.does(passUp, { ...need, place: grid, subject: '思想动态栏的玻璃碎了', onlyTheThing: true });
  expect(await lin.sees(show, { matter: id })).toMatchObject({ subject: '思想动态栏的玻璃碎了' });
  for (const text of ['楼道灯坏了', '想要一张书桌', '冬天暖气不热', '孩子上学没人接']) expect(mindsIn(text)).toEqual([]);
});

test('[S2-A26] passing up takes every name out, of the ledger and of talk; who it is about is nowhere', async () => {
  const { wang } = cast;
  await world.arrive('resident', { name: '欧阳小燕', home: at(world.places.dwellings, 2) });
  const told = '王小明和欧阳小燕都说门口台阶太高，张大爷上个月摔过，李阿姨、老赵也怕';
  const matter = await passes({ subject: '王小明家门口台阶高', more: told, topic: 'branch-place', place: wang.dwelling.id });
  for (const who of [branch, cast.chen, cast.lin]) {
    const seen = withoutIds(await who.sees(show, { matter }));
    expect(seen).not.toMatch(/王小明|欧阳小燕|张大爷|李阿姨|老赵|101/);
    expect(seen).toContain('台阶');
  }
  const { rows } = await sql<{ row: string }>`select to_jsonb(m)::text as row from matter m where id = ${matter}`.execute(world.owner);
  expect(rows[0]?.row).not.toMatch(new RegExp(`${wang.id}|${wang.account}|${wang.dwelling.id}|王小明`));
  expect(withoutNames('小区楼道灯坏了，老高层水压低，方先生、马师傅去看过', [])).toBe(
    '小区楼道灯坏了，老高层水压低，一位居民、一位居民去看过',
  );
});

test('[S2-A26] who wishes an answer is named by their own word, and the answer comes to them', async () => {
  const { wang, lin } = cast;
  const asked = { ...need, place: wang.dwelling.id, topic: 'branch-hardship', subject: '想申请一张轮椅' };
  expect(passUp.contract.input.safeParse({ ...asked, reply: { person: wang.id } }).success).toBe(false); // only when asked
  const { id: matter } = await lin.does(passUp, { ...asked, more: '王小明的母亲出不了门', reply: { person: wang.id, agreed: true } });
  expect(JSON.stringify(await branch.sees(show, { matter }))).toContain('王小明的母亲出不了门');
  await branch.does(fill, { matter, step: 'branch', outcome: 'replied', answers: { reply: '周五把轮椅送到家' } });
  expect((await storyOf(wang, matter)).at(-1)).toContain('周五把轮椅送到家');
  await wang.does(rate, { matter, step: 'confirm', solved: true });
});

test('only grid and branch pass on, by this door alone, where they hold their post', async () => {
  const { wang, he, lin } = cast;
  for (const other of [wang, he]) expect(await other.isRefused(passUp, { ...need, place: grid })).toBe('not_allowed');
  expect(await lin.isRefused(passUp, { ...need, place: at(world.places.grids, 1).id })).toBe('matters.not_your_place');
  expect(await lin.isRefused(passUp, { ...need, place: grid, topic: 'stair-light' })).toBe('matters.not_passed');
  expect(await lin.isRefused(begin, { method: 'branch-link', leaf: 'branch-place', place: grid, subject: '换灯' })).toBe(
    'matters.begun_elsewhere',
  );
});
