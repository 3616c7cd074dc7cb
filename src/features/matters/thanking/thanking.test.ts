import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { show } from '../show.ts';
import { rate } from '../verbs.ts';
import { thank, thanks } from './thank.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const line = '周师傅，灯亮了，谢谢您。';

test('help asked, given and thanked: the helper reads the line, nobody else does, and the stars stay apart', async () => {
  const { wang, zhou, lin, sun, solved } = cast;
  const matter = await solved(2);
  expect(await wang.sees(thanks, { matter })).toEqual({ thanked: null, to: '周师傅', may: true });
  await wang.does(thank, { matter, said: line });
  expect(await toldTo(zhou)).toContain('「楼道灯不亮」的居民写了一句谢谢您，点开看看。');
  expect(await zhou.sees(thanks, { matter })).toMatchObject({ thanked: { said: line }, may: false });
  expect(JSON.stringify(await zhou.sees(thanks, { matter }))).not.toMatch(/stars|quick|fixed/);
  expect([await lin.seesNot(thanks, { matter }), await sun.seesNot(thanks, { matter })]).toEqual(['not_found', 'not_found']);
  expect(JSON.stringify(await lin.sees(show, { matter }))).not.toContain(line);
  const { said } = await world.owner.selectFrom('thanks').select('said').where('matter_id', '=', matter).executeTakeFirstOrThrow();
  expect(said?.toString('utf8')).not.toContain('周师傅');
});

test('one thanks once, for work that was done, and only for one’s own', async () => {
  const { wang, lin, taken, done } = cast;
  const open = await taken();
  expect(await wang.isRefused(thank, { matter: open, said: line })).toBe('matters.nobody_to_thank');
  const matter = await done();
  expect(await lin.isRefused(thank, { matter, said: line })).toBe('not_found');
  await wang.does(thank, { matter, said: line });
  expect(await wang.isRefused(thank, { matter, said: line })).toBe('matters.thanked_already');
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  expect(await wang.sees(thanks, { matter })).toMatchObject({ thanked: { said: line }, may: false });
});
