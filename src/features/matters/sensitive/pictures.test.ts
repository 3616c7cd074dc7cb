import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '#features/methods/catalogue.ts';
import { saveLeaf } from '#features/methods/tree/edit.ts';
import { expire } from '#kernel/retention.ts';
import type { Person } from '../../../testing/arrive.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { matters } from '../feature.ts';
import { file } from '../file.ts';
import { keepPhoto } from '../photo.ts';
import { photo } from '../see-photo.ts';
import { show } from '../show.ts';
import { dispatch, take } from '../verbs.ts';
import { openMarked } from './open-marked.ts';

let world: World;
let cast: Cast;
let leaf = '';
let income = '';
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  const keeper = await world.arrive('system-admin', { called: '李管理员' });
  await keeper.does(saveLeaf, {
    ...{ leaf: null, catalogue: 'neighbourly', topic: 'help', name: '困难家庭送菜', words: ['送菜'] },
    ...{ within: { unit: 'workdays', count: 3 }, takers: ['volunteer', 'shop'], skill: null, small: 'difficulty', field: 'convenience' },
    ...{ part: null, form: 'mend', danger: null },
    questions: [
      { label: '一个月多少钱', kind: 'text', sensitive: 'finances' },
      { label: '低保证的照片', kind: 'photo', sensitive: 'finances' },
    ],
  });
  const found = (await world.system.see(catalogue, { token: null }, {})).leaves.find(({ name }) => name === '困难家庭送菜');
  [leaf, income] = [found?.id ?? '', found?.questions.find(({ kind }) => kind === 'text')?.id ?? ''];
});
afterAll(() => world.end());

const sends = async (who: Person) => (await who.does(keepPhoto, { bytes: new Uint8Array([1, 2, 3]) })).id;
const reason = '看看能不能减免菜钱';

/** 王秀英 asks with a picture that says what she lives on, and 周师傅 takes it. */
async function inHand(): Promise<{ matter: string; id: string }> {
  const { wang, lin, zhou } = cast;
  const id = await sends(wang);
  const order = {
    subject: '想要人送菜',
    leaf,
    place: wang.dwelling.id ?? '',
    answers: { [income]: '六百块' },
    photos: [id],
    consented: true as const,
  };
  const { id: matter } = await wang.does(file, order);
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter, step: 'offer' });
  return { matter, id };
}

test('a picture that answers a sensitive field is read by who asked, and by nobody who only knows its number', async () => {
  const { wang, chen, zhou } = cast;
  const { matter, id } = await inHand();
  expect(JSON.stringify(await chen.sees(show, { matter }))).not.toContain(id);
  expect(await wang.seesNot(photo, { id })).toBe('allowed');
  for (const other of [chen, zhou]) expect(await other.seesNot(photo, { id })).toBe('not_found');
});

test('opened with a reason it is shown for an hour, to whoever opened it and to nobody else; then it is opened anew', async () => {
  const { chen, zhou } = cast;
  const { matter, id } = await inHand();
  const { answers } = await chen.does(openMarked, { matter, reason });
  expect(answers.flatMap(({ photos }) => photos)).toEqual([id]);
  expect([await chen.seesNot(photo, { id }), await zhou.seesNot(photo, { id })]).toEqual(['allowed', 'not_found']);
  world.pass({ minutes: 61 });
  expect(await chen.seesNot(photo, { id })).toBe('not_found');
  await chen.does(openMarked, { matter, reason });
  expect(await chen.seesNot(photo, { id })).toBe('allowed');
  await expire(world.owner, [matters], world.now().add({ hours: 25 }));
  expect(await world.owner.selectFrom('marked_opening').selectAll().execute()).toEqual([]);
});

test('a picture of what is not sensitive is shown as ever to who works on it', async () => {
  const { chen, zhou } = cast;
  const id = await sends(zhou);
  const matter = await cast.taken();
  await world.owner.updateTable('photo').set({ matter_id: matter }).where('id', '=', id).execute();
  expect(await chen.seesNot(photo, { id })).toBe('allowed');
});
