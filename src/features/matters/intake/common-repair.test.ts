import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { switchOn } from '../../methods/switch.ts';
import { file } from '../file.ts';
import { show } from '../show.ts';
import { fill, rate } from '../verbs.ts';

let world: World;
let cast: Cast;
let firm: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  firm = await world.arrive('property', { called: '安居物业' });
  await cast.chen.does(switchOn, { method: 'common-repair', community: world.places.community.id });
});
afterAll(() => world.end());

const roof = () => cast.wang.does(file, { subject: '顶层屋顶漏水', leaf: 'roof-leak', place: cast.wang.dwelling.id }).then(({ id }) => id);
const found = { found: '女儿墙根裂了两米，要做防水', fund: 'fund', cost: 380_000 };
const stepsTo = async (matter: string, until: 'look' | 'repair' | 'confirm') => {
  await firm.does(fill, { matter, step: 'accept', outcome: 'taken' });
  if (until === 'look') return;
  await firm.does(fill, { matter, step: 'look', outcome: 'seen', answers: found });
  if (until === 'repair') return;
  await firm.does(fill, { matter, step: 'repair', outcome: 'done', answers: { did: '做了防水，浇水试过不漏' } });
};

test('[S0-A9] a leaking roof is accepted, looked at on the spot, repaired with its funding said, and confirmed by the resident', async () => {
  const { wang } = cast;
  const matter = await roof();
  const words = async () => (await wang.sees(show, { matter })).timeline.map(({ text }) => text);
  await stepsTo(matter, 'confirm');
  expect(await words()).toEqual([
    expect.stringContaining('已登记'),
    '安居物业受理了，会上门来看。',
    '安居物业上门看过了。女儿墙根裂了两米，要做防水；钱从哪来：维修资金；大约多少钱：3800.00 元',
    expect.stringContaining('安居物业说修好了。'),
  ]);
  expect(await wang.sees(show, { matter })).toMatchObject({ status: '等居民确认', waitsFor: '居民' });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  expect((await wang.sees(show, { matter })).status).toBe('办结');
});

test('it cannot be closed without the confirmation or a written reason; without a funding source it is not begun', async () => {
  const { wang, lin } = cast;
  const matter = await roof();
  expect(await firm.isRefused(fill, { matter, step: 'accept', outcome: 'explained' })).toBe('method.answer_missing');
  await stepsTo(matter, 'look');
  expect(await firm.isRefused(fill, { matter, step: 'look', outcome: 'seen', answers: { found: '漏' } })).toBe('method.answer_missing');
  expect(await firm.isRefused(fill, { matter, step: 'look', outcome: 'seen', answers: { ...found, fund: 'somebody' } })).toBe(
    'method.answer_wrong',
  );
  await firm.does(fill, { matter, step: 'look', outcome: 'seen', answers: found });
  await firm.does(fill, { matter, step: 'repair', outcome: 'done', answers: { did: '修好了' } });
  expect(await firm.isRefused(rate, { matter, step: 'confirm', solved: true })).toBe('method.not_yours');
  expect(await lin.isRefused(rate, { matter, step: 'confirm', solved: true })).toBe('method.not_yours');
  await wang.does(rate, { matter, step: 'confirm', solved: false, said: '下雨又漏了' });
  expect((await wang.sees(show, { matter })).status).toBe('等维修');
});

test('a resident who stays silent is asked by the grid, never by the firm, and nothing is closed without what was heard', async () => {
  const matter = await roof();
  await stepsTo(matter, 'confirm');
  for (const days of [12, 5]) {
    world.pass({ hours: 24 * days });
    await world.sweep();
  }
  expect(await firm.isRefused(fill, { matter, step: 'ask', outcome: 'solved', answers: { how: 'visit', reason: '好了' } })).toBe(
    'method.not_yours',
  );
  expect(await cast.lin.isRefused(fill, { matter, step: 'ask', outcome: 'unreached' })).toBe('method.answer_missing');
  await cast.lin.does(fill, { matter, step: 'ask', outcome: 'unreached', answers: { reason: '去了两次都不在，门上留了条' } });
  expect((await cast.wang.sees(show, { matter })).status).toBe('说明');
});
