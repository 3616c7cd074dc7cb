import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { call } from './call.ts';
import { duty, setDuty } from './turns.ts';

let world: World;
let cast: Awaited<ReturnType<typeof castOf>>;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await world.owner
    .updateTable('post')
    .set({ work_phone: '0351-1111111' })
    .where('id', '=', cast.lin.post ?? '')
    .execute();
  await world.owner
    .updateTable('post')
    .set({ work_phone: '0351-2222222' })
    .where('id', '=', cast.he.post ?? '')
    .execute();
});
afterAll(() => world.end());

const community = () => world.places.community.id;
const until = (hour: number, minute = 0) => {
  const now = world.now().toZonedDateTimeISO('Asia/Shanghai');
  const wanted = now.with({ hour, minute, second: 0 });
  const later = wanted.epochMilliseconds > now.epochMilliseconds ? wanted : wanted.add({ days: 1 });
  world.pass({ milliseconds: later.epochMilliseconds - now.epochMilliseconds });
};
const whom = () => cast.wang.sees(call, { place: cast.wang.dwelling.id });

test('[S4-F4] a call at 22:30 goes to whoever is on duty, and not to the grid worker’s own telephone', async () => {
  expect(await whom()).toMatchObject({ why: 'at-work', called: '小林', phone: '0351-1111111', until: '2026-03-02T04:00:00.000Z' });
  await cast.chen.does(setDuty, { community: community(), day: '2026-03-02', post: cast.he.post });
  until(22, 30);
  const call = await whom();
  expect(call).toMatchObject({
    why: 'on-duty',
    called: '小何',
    kind: '社区工作者',
    phone: '0351-2222222',
    until: '2026-03-03T01:00:00.000Z',
  });
  expect(JSON.stringify(call)).not.toContain('0351-1111111');

  await cast.filed({ subject: '楼道灯不亮，夜里看不见' });
  const rings = (told: string[]) => told.some((say) => say.includes('夜里看不见'));
  expect(rings(await toldTo(cast.he))).toBe(true);
  expect(rings(await toldTo(cast.lin))).toBe(false);
  until(2);
  expect(await whom()).toMatchObject({ why: 'on-duty', called: '小何' });
  until(9, 1);
  await world.sweep();
  expect(rings(await toldTo(cast.lin))).toBe(true);
  expect(await whom()).toMatchObject({ why: 'at-work', called: '小林' });
});

test('[S4-F4] outside working hours an emergency rings the grid worker too', async () => {
  until(22, 30);
  await cast.filed({ subject: '闻到煤气味', leaf: 'gas', danger: 'called' });
  expect((await toldTo(cast.lin)).some((say) => say.includes('闻到煤气味'))).toBe(true);
});

test('with nobody on duty the resident is told the community’s own line, and the order waits for the morning', async () => {
  expect(await whom()).toMatchObject({ why: 'community', called: '劲松社区', phone: '0351-0000000' });
  await cast.filed({ subject: '半夜想起来说一声' });
  expect((await toldTo(cast.lin)).some((say) => say.includes('半夜想起来'))).toBe(false);
  until(9, 1);
  await world.sweep();
  expect((await toldTo(cast.lin)).some((say) => say.includes('半夜想起来'))).toBe(true);
});

test('the duty roster takes only those who answer for the whole community, keeps who was put down, and leaves the past alone', async () => {
  const day = '2026-03-20';
  expect(await cast.chen.isRefused(setDuty, { community: community(), day, post: cast.lin.post })).toBe('matters.duty_holder');
  expect(await cast.chen.isRefused(setDuty, { community: community(), day: '2026-03-01', post: cast.he.post })).toBe('matters.duty_past');
  await cast.chen.does(setDuty, { community: community(), day, post: cast.he.post });
  await cast.chen.does(setDuty, { community: community(), day, post: cast.chen.post });
  const march = await cast.he.sees(duty, { community: community(), month: '2026-03' });
  expect(march.days).toHaveLength(31);
  expect(march.days[19]).toMatchObject({ day, workday: true, called: '陈书记' });
  expect(march.days[20]).toMatchObject({ day: '2026-03-21', workday: false, called: null });
  expect(march.holders.map(({ called }) => called)).toEqual(['陈书记', '小何']);
  await cast.chen.does(setDuty, { community: community(), day, post: null });
  expect((await cast.he.sees(duty, { community: community(), month: '2026-03' })).days[19]).toMatchObject({ called: null });
});
