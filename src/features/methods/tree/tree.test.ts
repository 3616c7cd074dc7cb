import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Asked } from '#kernel/contract.ts';
import type { Person } from '../../../testing/arrive.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../../matters/file.ts';
import { show } from '../../matters/show.ts';
import { catalogue, suggest } from '../catalogue.ts';
import { endLeaf, orderLeaves, saveLeaf, saveTopic } from './edit.ts';
import { takeBack } from './take-back.ts';
import { tree } from './tree.ts';
import { refusals } from './words.ts';

let world: World;
let keeper: Person;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  keeper = await world.arrive('system-admin', { called: '李管理员' });
  cast = await castOf(world);
});
afterAll(() => world.end());

type Page = Asked<(typeof saveLeaf)['contract']>;
type Leaf = Answer<(typeof tree)['contract']>['leaves'][number];

const kept = () => keeper.sees(tree, {});
const leafNamed = async (name: string) => (await kept()).leaves.find((leaf) => leaf.name === name);
const publicTree = () => world.system.see(catalogue, { token: null }, {});
const shared = ({ id, topic, name, words, takers, skill, small, field, part, form, danger, questions }: Leaf): Page => ({
  ...{ leaf: id, topic, name, words, takers, skill, small, field, part, form, danger },
  within: { unit: 'workdays', count: 2 },
  questions: questions.map((question) => ({ ...question, kind: question.kind })),
});
const shears: Page = {
  leaf: null,
  catalogue: 'neighbourly',
  topic: 'help',
  name: '磨剪子戗菜刀',
  words: ['磨剪子', '菜刀钝'],
  within: { unit: 'workdays', count: 3 },
  takers: ['volunteer', 'shop'],
  skill: '磨剪子',
  small: 'affair',
  field: 'convenience',
  part: null,
  form: 'mend',
  danger: { call: '120', say: '割伤流血不止，先拨 120。' },
  questions: [{ label: '磨几把', kind: 'choice', required: true, choices: ['一把', '两把以上'] }],
};

test('a new service is found by a sentence, shown with its danger and its question, and ordered, at once', async () => {
  await keeper.does(saveLeaf, shears);
  const leaf = (await publicTree()).leaves.find(({ name }) => name === '磨剪子戗菜刀');
  expect(leaf).toMatchObject({ topic: 'help', within: '3 个工作日', danger: { call: '120' }, form: 'mend' });
  expect(leaf?.questions[0]).toMatchObject({ label: '磨几把', required: true, choices: [{ name: '一把' }, { name: '两把以上' }] });
  const { leaves } = await world.system.see(suggest, { token: null }, { sentence: '家里菜刀钝了' });
  expect(leaves[0]?.name).toBe('磨剪子戗菜刀');
  const { wang } = cast;
  const order = { subject: '菜刀钝了', leaf: leaf?.id ?? '', place: wang.dwelling.id };
  expect(await wang.isRefused(file, order)).toBe('method.answer_missing');
  const choice = leaf?.questions[0]?.choices[1]?.id ?? '';
  const { id } = await wang.does(file, { ...order, answers: { [leaf?.questions[0]?.id ?? '']: choice } });
  expect((await wang.sees(show, { matter: id })).leaf).toBe('磨剪子戗菜刀');
  expect((await leafNamed('磨剪子戗菜刀'))?.code).toBe('211');
});

test('a renamed service keeps its code; its new time is for new orders, running ones keep theirs', async () => {
  const { wang } = cast;
  const haircut = await leafNamed('上门理发');
  if (!haircut) throw new Error('the tree has it');
  const running = await wang.does(file, { subject: '想理个发', leaf: haircut.id, place: wang.dwelling.id });
  await keeper.does(saveLeaf, { ...shared(haircut), name: '上门剪头发', within: { unit: 'hours', count: 5 } });
  expect(await leafNamed('上门剪头发')).toMatchObject({ id: haircut.id, code: haircut.code, promise: '5 小时' });
  const state = await world.owner.selectFrom('matter').select('state').where('id', '=', running.id).executeTakeFirstOrThrow();
  expect(state.state).toMatchObject({ leaf: { within: { unit: 'workdays', count: 3 } } });
});

test('moved, put in another order, ended: residents see the tree as it is, and an ended service takes no new order while the running one goes on', async () => {
  const { wang } = cast;
  const meals = await leafNamed('送饭');
  if (!meals) throw new Error('the tree has it');
  const { id: running } = await wang.does(file, { subject: '送顿午饭', leaf: 'meals', place: wang.dwelling.id });
  await keeper.does(saveLeaf, { ...shared(meals), topic: 'errand' });
  expect((await publicTree()).leaves.find(({ id }) => id === 'meals')?.topic).toBe('errand');
  const errands = (await kept()).leaves.filter(({ topic, endedAt }) => topic === 'errand' && endedAt === null).map(({ id }) => id);
  await keeper.does(orderLeaves, { topic: 'errand', leaves: ['school', ...errands.filter((id) => id !== 'school')] });
  expect((await publicTree()).leaves.find(({ topic }) => topic === 'errand')?.id).toBe('school');
  expect(await keeper.isRefused(orderLeaves, { topic: 'errand', leaves: ['meals'] })).toBe('methods.order_wrong');
  await keeper.does(endLeaf, { leaf: 'meals' });
  expect(await wang.isRefused(file, { subject: '送顿晚饭', leaf: 'meals', place: wang.dwelling.id })).toBe('matters.leaf_unknown');
  expect(await wang.sees(show, { matter: running })).toMatchObject({ leaf: '送饭', status: '等派单' });
});

test('every edit says who did what, and each can be taken back once, unless somebody edited the same since', async () => {
  const [ended, ordered] = (await kept()).edits;
  expect(ended).toMatchObject({ by: '李管理员', what: '停用「送饭」', mayTakeBack: true });
  expect(await keeper.isRefused(takeBack, { edit: ordered?.id ?? '' })).toBe('methods.edited_since');
  await keeper.does(takeBack, { edit: ended?.id ?? '' });
  expect((await publicTree()).leaves.some(({ id }) => id === 'meals')).toBe(true);
  expect(await keeper.isRefused(takeBack, { edit: ended?.id ?? '' })).toBe('methods.taken_back_already');
  await keeper.does(takeBack, { edit: ordered?.id ?? '' });
  expect((await kept()).edits[0]).toMatchObject({ what: '撤销：调整「办个事」的次序' });
  const added = (await kept()).edits.find(({ what }) => what === '新增「磨剪子戗菜刀」');
  await keeper.does(takeBack, { edit: added?.id ?? '' });
  expect((await publicTree()).leaves.some(({ name }) => name === '磨剪子戗菜刀')).toBe(false);
});

test('what is wrong is said in a sentence', async () => {
  expect(await keeper.isRefused(saveLeaf, { ...shears, name: '楼道灯' })).toBe('methods.leaf_named');
  expect(refusals['methods.leaf_named']({ name: '楼道灯' })).toBe('「楼道灯」已经有了，换一个名称，居民才分得清。');
  expect(await keeper.isRefused(saveLeaf, { ...shears, takers: ['moon'] })).toBe('methods.takers_unknown');
  expect(await keeper.isRefused(saveLeaf, { ...shears, topic: 'moon' })).toBe('methods.topic_unknown');
  expect(await keeper.isRefused(saveLeaf, { ...shears, catalogue: 'whistle' })).toBe('methods.catalogue_unknown');
  const open = [{ label: '磨几把', kind: 'choice', choices: ['一把'] }] as const;
  expect(await keeper.isRefused(saveLeaf, { ...shears, questions: [...open].map((one) => ({ ...one, choices: [...one.choices] })) })).toBe(
    'methods.choices_missing',
  );
  const phone = { label: '联系电话', kind: 'text' } as const;
  expect(await keeper.isRefused(saveLeaf, { ...shears, questions: [phone] })).toBe('methods.asks_known');
  const lamp = await leafNamed('找工作');
  if (!lamp) throw new Error('the tree has it');
  expect(await keeper.isRefused(saveLeaf, { ...shared(lamp), within: { unit: 'workdays', count: 5 } })).toBe('methods.nothing_changed');
});

test('a topic of one’s own appears with its first service', async () => {
  await keeper.does(saveTopic, { topic: null, name: '借一借', about: '梯子、推车、轮椅' });
  const own = (await kept()).topics.find(({ name }) => name === '借一借');
  expect((await publicTree()).topics.some(({ name }) => name === '借一借')).toBe(false);
  await keeper.does(saveLeaf, { ...shears, topic: own?.id ?? '', name: '借梯子', words: ['梯子'] });
  expect((await publicTree()).topics.map(({ name }) => name)).toContain('借一借');
  expect((await leafNamed('借梯子'))?.code).toBe('999');
  expect(await keeper.isRefused(saveTopic, { topic: null, name: '借一借', about: '再来一个' })).toBe('methods.topic_named');
  await keeper.does(saveTopic, { topic: own?.id ?? '', name: '借个用', about: '梯子、推车、轮椅' });
  expect((await kept()).edits[0]?.what).toBe('「借一借」改名为「借个用」');
});

test('two who edit the same service at once: the second sees what the first made of it', async () => {
  const other = await world.arrive('system-admin', { called: '孙管理员' });
  const said = await world.overlapping(
    'topic',
    () => keeper.isRefused(saveLeaf, { ...shears, name: '配钥匙' }),
    () => other.isRefused(saveLeaf, { ...shears, name: '配钥匙' }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'methods.leaf_named']);
});

test('the desk reads the tree, only its keeper changes it', async () => {
  expect((await cast.chen.sees(tree, {})).mayEdit).toBe(false);
  expect((await kept()).mayEdit).toBe(true);
  expect(await cast.chen.isRefused(saveLeaf, shears)).toBe('not_allowed');
});
