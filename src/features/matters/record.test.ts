import { afterAll, beforeAll, expect, test } from 'vitest';
import { pointOrders } from '#library/point-orders.ts';
import { threeOrders } from '#library/three-orders.ts';
import { replay } from '#method/replay.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { contact } from './contact.ts';
import { suggest } from './dispatching/suggest.ts';
import { inbox } from './lists.ts';
import { pool } from './pool.ts';
import { show } from './show.ts';
import { stateOf } from './standing.ts';
import { eventOf } from './timeline.ts';
import { dispatch, fill, handOver, pause, rate, reopen, resume, sign, take, withdraw } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

/** Orders that between them went every way there is. */
async function manyLives(): Promise<void> {
  const { wang, lin, zhou, sun, shop, sent, taken, done, solved, phoned } = cast;
  await phoned('13900007777');
  const again = await solved(3);
  await wang.does(reopen, { matter: again, reason: '夜里又灭了，孩子害怕' });
  const priced = await sent(['shop'], { more: '家里老人住院', answers: { where: '床头柜旁' } });
  await shop.does(take, { matter: priced, step: 'offer', answers: { price: 1200, covers: '灯泡和手工' } });
  await wang.does(withdraw, { matter: priced, reason: '亲戚来修' });
  const moved = await taken();
  await zhou.does(pause, { matter: moved, reason: '等居民在家' });
  await zhou.does(resume, { matter: moved });
  await zhou.does(handOver, { matter: moved, person: sun.id, reason: '腰疼去不了' });
  await sun.does(fill, { matter: moved, step: 'work', outcome: 'returned', answers: { reason: '够不着房顶' } });
  await lin.does(fill, { matter: moved, step: 'dispatch', outcome: 'handed-over', answers: { unit: '物业', reason: '要高梯子' } });
  const wrong = await done();
  await wang.does(rate, { matter: wrong, step: 'confirm', solved: false, said: '越修越暗' });
  await sent();
  for (const hours of [2, 2, 24, 24, 72]) {
    world.pass({ hours });
    await world.sweep();
  }
}

test('the events of every order, replayed, are the state it stands in', async () => {
  await manyLives();
  const matters = await world.owner.selectFrom('matter').selectAll().execute();
  expect(matters).toHaveLength(6);
  for (const matter of matters) {
    const key = world.system.keys.unwrap(matter.key_wrapped ?? Buffer.alloc(0), matter.id);
    const rows = await world.owner.selectFrom('matter_event').selectAll().where('matter_id', '=', matter.id).orderBy('seq').execute();
    const events = rows
      .map((row) => eventOf(row, { key, matter: matter.id }))
      .map((event) => ({ ...event, said: event.said && (event.facts.form ?? {}) }));
    const method = matter.method_id === pointOrders.id ? pointOrders : threeOrders;
    expect(replay(method, events)).toEqual(stateOf(matter));
  }
});

test('no row in the open holds a name, a phone, a door or what somebody wrote', async () => {
  const rows = [
    await world.owner.selectFrom('matter').select(['state', 'number', 'step', 'doing', 'outcome']).execute(),
    await world.owner.selectFrom('matter_event').select(['facts', 'became', 'outcome', 'by_called']).execute(),
    await world.owner.selectFrom('notice').select('say').execute(),
    await world.owner.selectFrom('task').selectAll().execute(),
    await world.owner.selectFrom('idempotency').selectAll().execute(),
  ];
  const open = JSON.stringify(rows);
  for (const word of [
    '王小明',
    '王**',
    '林秀兰',
    '周大勇',
    '1单元',
    '13900007777',
    cast.wang.phone,
    '住院',
    '床头',
    '害怕',
    '亲戚',
    '腰疼',
    '够不着',
    '梯子',
    '越修',
    '灯泡和手工',
  ]) {
    expect(open).not.toContain(word);
  }
  expect(open).toContain('周师傅');
});

test('to an outsider an order does not exist: another grid, another community, leaders, administrators, neighbours', async () => {
  const matter = await cast.taken();
  const phoned = await cast.phoned();
  const far = { home: at(world.places.dwellings, 8), area: world.places.otherCommunity };
  const outsiders = [
    await world.arrive('grid-worker', { area: at(world.places.grids, 1) }),
    await world.arrive('micro-grid-worker', { area: at(world.places.microGrids, 1) }),
    await world.arrive('secretary', far),
    await world.arrive('community-staff', far),
    await world.arrive('street-leader'),
    await world.arrive('county-leader'),
    await world.arrive('system-admin'),
    await world.arrive('security-admin'),
    await world.arrive('audit-admin'),
    await world.arrive('building-head'),
    await world.arrive('volunteer', far),
    await world.arrive('resident', { home: at(world.places.dwellings, 1) }),
  ];
  for (const outsider of outsiders) {
    for (const id of [matter, phoned]) expect(new Set(await triedBy(outsider, id))).toEqual(new Set(['not_found']));
    const lists = [await outsider.sees(inbox, {}), await outsider.sees(pool, {})];
    expect(JSON.stringify(lists)).not.toMatch(new RegExp(`${matter}|${phoned}`));
  }
});

/** Everything that can be asked about one matter, and what was answered. */
async function triedBy(person: Person, matter: string): Promise<string[]> {
  const looked = await person.isRefused(contact, { matter, reason: '想看看是谁' });
  return [
    looked === 'not_allowed' ? 'not_found' : looked,
    await person.seesNot(show, { matter }),
    await person.seesNot(suggest, { matter }),
    await person.isRefused(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] }),
    await person.isRefused(take, { matter, step: 'offer' }),
    await person.isRefused(fill, { matter, step: 'work', outcome: 'done', answers: { did: '好了' } }),
    await person.isRefused(sign, { matter, step: 'agree', outcome: 'agreed' }),
    await person.isRefused(rate, { matter, step: 'confirm', solved: true }),
    await person.isRefused(withdraw, { matter, relayed: 'phone', reason: '不用了' }),
    await person.isRefused(reopen, { matter, reason: '又坏了' }),
    await person.isRefused(pause, { matter, reason: '等居民在家' }),
    await person.isRefused(resume, { matter }),
    await person.isRefused(handOver, { matter, person: person.id, reason: '我来办' }),
  ];
}
