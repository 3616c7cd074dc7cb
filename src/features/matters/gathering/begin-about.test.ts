import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { show } from '../show.ts';
import { begin } from './begin.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('what is begun names whom it is about as what is filed does: it is kept from them, and nobody names themself', async () => {
  const { wang, lin, chen } = cast;
  const asked = { method: 'complaint', leaf: 'service', subject: '说好上门没有来', about: [lin.post ?? ''] };
  const { id: matter } = await wang.does(begin, { ...asked, place: wang.dwelling.id });
  expect(await lin.seesNot(show, { matter })).toBe('not_found');
  expect(await chen.seesNot(show, { matter })).toBe('allowed');
  const { kept_from } = await world.owner.selectFrom('matter').select('kept_from').where('id', '=', matter).executeTakeFirstOrThrow();
  expect(kept_from).toEqual([lin.id]);
  expect(await lin.isRefused(begin, { ...asked, place: lin.dwelling.id })).toBe('matters.about_yourself');
});
