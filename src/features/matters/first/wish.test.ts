import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '#features/accounts/open-account.ts';
import { features } from '../../../features.ts';
import { acts, type Person } from '../../../testing/arrive.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { inbox } from '../lists.ts';
import { show } from '../show.ts';
import { dispatch, take } from '../verbs.ts';
import { endedWishes, endWish, myWish, wishFirst } from './wish.ts';

let world: World;
let cast: Cast;
let zhao: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  zhao = await world.arrive('resident', { name: '赵奶奶' });
});
afterAll(() => world.end());

async function taken(by: Person): Promise<string> {
  const { id: matter } = await by.does(file, { subject: '代买两斤米', leaf: 'shopping', place: by.dwelling.id });
  await cast.lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await cast.zhou.does(take, { matter, step: 'offer' });
  return matter;
}

test('[S3-A25] who lives alone and is old is helped first, only by their own wish: the handler reads it and has it higher in the list, nobody else does', async () => {
  const { zhou, lin, chen, wang } = cast;
  const ordinary = await taken(wang);
  await zhao.does(wishFirst, { months: 6, agreed: true });
  const first = await taken(zhao);
  expect((await zhou.sees(inbox, {})).rows.map(({ id }) => id)).toEqual([first, ordinary]);
  expect((await zhou.sees(show, { matter: first })).first).toBe(true);
  expect((await zhou.sees(show, { matter: ordinary })).first).toBe(false);
  for (const other of [lin, chen, zhao]) expect((await other.sees(show, { matter: first })).first).toBe(false);
  for (const other of [lin, chen, zhou, cast.he]) expect(await listsOf(other)).not.toMatch(/"first":true|first_wish|独居|优先/);
});

test('family does not say it for them, it ends by itself after six months at most, and is taken back as easily as given', async () => {
  const { zhou } = cast;
  expect((await zhao.sees(myWish, {})).until).toMatch(/^2026-09-02T/);
  expect(await zhao.isRefused(wishFirst, { months: 3, agreed: true })).toBe('matters.wish_already');
  const matter = await taken(zhao);
  await zhao.does(endWish, {});
  expect(await zhao.sees(myWish, {})).toEqual({ until: null, renewable: false });
  expect((await zhou.sees(show, { matter })).first).toBe(false);
  expect(await zhao.isRefused(endWish, {})).toBe('matters.no_wish');
  await zhao.does(wishFirst, { months: 1, agreed: true });
  world.pass({ hours: 24 * 32 });
  const back = acts(world.system, await openSession(world.owner, world.system.keys, world.now(), zhao.account));
  expect(await back.sees(myWish, {})).toEqual({ until: null, renewable: false });
  await back.does(wishFirst, { months: 1, agreed: true });
});

test('some days before it ends they are told once how to go on with it, on their own phone and not their family’s, and may make it anew from then on', async () => {
  const qian = await world.arrive('resident', { name: '钱爷爷' });
  await qian.does(wishFirst, { months: 1, agreed: true });
  world.pass({ hours: 24 * 20 });
  await world.sweep();
  expect(await toldTo(qian)).toEqual([]);
  world.pass({ hours: 24 * 5 });
  await world.sweep();
  await world.sweep();
  const [told, ...more] = await toldTo(qian);
  expect(told).toMatch(/^「优先办」到 \d+月\d+日自动停。.*「接着要」/);
  expect(more).toEqual([]);
  expect(told).not.toMatch(/独居|老人/);
  const kept = await world.owner.selectFrom('notice').select(['account_id', 'person_id']).where('say', 'like', '「优先办」%').execute();
  expect(kept).toContainEqual({ account_id: qian.account, person_id: null });
  expect(kept.filter(({ person_id }) => person_id !== null)).toEqual([]);
  const { until, renewable } = await qian.sees(myWish, {});
  expect(renewable).toBe(true);
  await qian.does(wishFirst, { months: 6, agreed: true });
  const renewed = await qian.sees(myWish, {});
  expect(renewed.renewable).toBe(false);
  expect(Date.parse(renewed.until ?? '')).toBeGreaterThan(Date.parse(until ?? ''));
  expect(await qian.isRefused(wishFirst, { months: 1, agreed: true })).toBe('matters.wish_already');
});

test('a month after its end nothing of it is left', async () => {
  world.pass({ hours: 24 * 240 });
  await endedWishes(world.now()).execute(world.owner);
  expect(await world.owner.selectFrom('first_wish').select('id').execute()).toEqual([]);
});

/** Everything somebody reads that is a list: all queries but the one of a single matter. */
/** What the house keeps and who may do what, for anybody to read: it names wishes, and nobody who has one. */
const namesOnly: ReadonlySet<string> = new Set(['people.register', 'rights.table']);

async function listsOf(who: Person): Promise<string> {
  const lists = features
    .flatMap(({ queries }) => queries)
    .filter(({ contract: { name } }) => !namesOnly.has(name) && name !== 'matters.show');
  const community = world.places.community.id;
  const asked = {
    community,
    area: world.places.grids[0]?.id,
    place: community,
    text: '代买',
    sentence: '代买',
    from: '2026-01-01',
    until: '2026-12-31',
  };
  const answers = await Promise.all(lists.map((what) => who.sees(what, asked).catch(() => null)));
  expect(answers.filter((answer) => answer !== null).length).toBeGreaterThan(8);
  return JSON.stringify(answers);
}
