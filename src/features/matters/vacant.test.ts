import { afterAll, beforeAll, expect, test } from 'vitest';
import { revoke } from '#features/organizations/revoke.ts';
import { mediation } from '#library/mediation.ts';
import { onlineLaw } from '#library/online-law.ts';
import type { Person } from '../../testing/arrive.ts';
import { switchOn } from '../../testing/methods.ts';
import { at } from '../../testing/neighbourhood.ts';
import { storyOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callIn } from './acting/verbs.ts';
import { suggest } from './dispatching/suggest.ts';
import { file } from './file.ts';
import { begin } from './gathering/begin.ts';
import { speak } from './gathering/verbs.ts';
import { inbox } from './lists.ts';
import { show } from './show.ts';
import { dispatch, fill, handOver, rate, take } from './verbs.ts';

let world: World;
let wang: Person;
let qin: Person;
let he: Person;
let lin: Person;
let chen: Person;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [mediation, onlineLaw]);
  wang = await world.arrive('resident', { name: '王小明' });
  qin = await world.arrive('resident', { name: '秦家', home: at(world.places.dwellings, 1) });
  he = await world.arrive('community-staff', { name: '何静', called: '小何' });
  lin = await world.arrive('grid-worker', { name: '林秀兰', called: '小林' });
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });
});
afterAll(() => world.end());

const helper = (kind: string, called: string, home: number) =>
  world.arrive(kind, { name: called, called, home: at(world.places.dwellings, home) });
const inHand = async (who: Person) => (await who.sees(inbox, {})).rows.map(({ id }) => id);
const ended = (who: Person) => chen.does(revoke, { post: who.post ?? '' });

test('[S2-A42] a talk whose mediator leaves goes to no step again: the secretary is told and hands it to another mediator, who goes on where it stood', async () => {
  const [yan, meng] = [await helper('mediator', '闫调解', 3), await helper('mediator', '孟调解', 4)];
  const opener = { person: wang.id, channel: 'counter', agreed: true } as const;
  const place = wang.dwelling.id;
  const { id: matter } = await he.does(begin, {
    method: 'mediation',
    leaf: 'neighbour-quarrel',
    place,
    subject: '楼上音响太吵',
    opener,
    others: [qin.id],
  });
  for (const side of [wang, qin]) await side.does(speak, { matter, step: 'consent', outcome: 'both' });
  await yan.does(fill, { matter, step: 'take', outcome: 'taken' });
  for (const side of [wang, qin]) await side.does(speak, { matter, step: 'accept', outcome: 'accepted' });
  await ended(yan);
  expect([await inHand(yan), await yan.seesNot(show, { matter })]).toEqual([[], 'not_found']);
  expect([await inHand(chen), (await toldTo(chen))[0]]).toEqual([[matter], expect.stringContaining('请您转给别人接着办')]);
  expect((await storyOf(wang, matter)).at(-1)).toContain('办这件事的人卸任了');
  expect((await chen.sees(suggest, { matter, everyone: false })).helpers.map(({ called }) => called)).toEqual(['孟调解']);
  await chen.does(handOver, { matter, person: meng.id, reason: '闫调解卸任了' });
  expect(await meng.isRefused(fill, { matter, step: 'talk', outcome: 'terms', answers: { terms: '十点以后不放' } })).toBe('allowed');
});

test('a question to the only legal adviser waits for the next one, and nobody reads it until then', async () => {
  const law = await helper('lawyer', '李律师', 5);
  const { id: matter } = await wang.does(file, { subject: '借条怎么写', leaf: 'law-question', place: wang.dwelling.id });
  await law.does(fill, { matter, step: 'hear', outcome: 'taken' });
  await law.does(fill, { matter, step: 'answer', outcome: 'replied', answers: { reply: '写清日期和数目' } });
  await ended(law);
  expect(await law.seesNot(show, { matter })).toBe('not_found');
  const next = await helper('lawyer', '孙律师', 6);
  await wang.does(rate, { matter, step: 'confirm', solved: false, said: '没说利息' });
  expect(await inHand(next)).toEqual([matter]);
});

test('whoever was called in, or offered an order by name, by a post that ended has no part in it any more', async () => {
  const [zhou, sun] = [await helper('volunteer', '周师傅', 7), await helper('member', '老孙', 2)];
  const { id: matter } = await wang.does(file, { leaf: 'stair-light', place: wang.dwelling.id, subject: '楼道灯不亮' });
  await lin.does(dispatch, { matter, step: 'dispatch', persons: [zhou.id] });
  await ended(zhou);
  expect([await zhou.seesNot(show, { matter }), await inHand(lin)]).toEqual(['not_found', [matter]]);
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['member'] });
  await sun.does(take, { matter, step: 'offer' });
  const house = await helper('building-head', '楼长老吴', 0);
  await lin.does(callIn, { matter, persons: [house.id], reason: '一起看看' });
  expect(await house.seesNot(show, { matter })).toBe('allowed');
  await ended(house);
  expect(await house.seesNot(show, { matter })).toBe('not_found');
  expect((await toldTo(sun))[0]).toContain('请来的人卸任了');
});
