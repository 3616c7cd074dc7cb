import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUnit } from '#features/commitments/commit.ts';
import { jointMeeting, livelihoodMeeting } from '#library/regular-meetings.ts';
import type { Rule } from '#method/recurrence.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { list } from '../../series/list.ts';
import { set } from '../../series/set.ts';
import { origin } from '../deliberating/origin.ts';
import { convene, met } from '../gathering/verbs.ts';
import { inbox } from '../lists.ts';
import { openly } from '../openly/openly.ts';
import { show } from '../show.ts';
import { fill, take } from '../verbs.ts';
import { meeting } from './meeting.ts';
import { metOpenly } from './met-openly.ts';
import { keepMinutes } from './minutes.ts';

let world: World;
let chen: Person;
let community: string;
let committee: Person[];
beforeAll(async () => {
  world = await createWorld(); // Monday, 2 March 2026
  await switchOn(world, [livelihoodMeeting, jointMeeting]);
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });
  committee = [
    await world.arrive('two-committees', { name: '白志强', called: '白委员' }),
    await world.arrive('two-committees', { name: '田保国', called: '田委员' }),
  ];
  community = world.places.community.id;
});
afterAll(() => world.end());

/** Every quarter, from tomorrow on. */
function quarterly(): Rule['when'] {
  const { month, day } = world.now().add({ hours: 24 }).toZonedDateTimeISO('Asia/Shanghai');
  return { every: 'quarter', month: ((month - 1) % 3) + 1, on: { day } };
}
/** A meeting that comes again by a rule, begun for the first time. */
async function regular(method: string, name: string, when: Rule['when']): Promise<string> {
  const rule: Rule = { when, shift: 'none', from: '2026-03-01', until: null, except: [] };
  return (await chen.does(set, { community, name, begins: { kind: 'matter', method, subject: name }, owner: chen.post ?? '', rule })).id;
}
const begun = async (series: string, nth = 0) =>
  (await chen.sees(list, { community })).rows.find(({ id }) => id === series)?.history[nth]?.matter?.id ?? '';
async function called(matter: string): Promise<void> {
  await chen.does(fill, { matter, step: 'topics', outcome: 'set', answers: { topics: '上次定的事；这次办什么' } });
  await chen.does(convene, { matter, at: world.now().add({ hours: 2 }).toString(), place: '村委会' });
}
const present = () => [chen, ...committee].map(({ id }) => id);
const sheet = (matter: string, by = chen) => by.sees(meeting, { matter });
/** Its owner takes it, does it, and the secretary looks. */
async function carried(owner: Person, matter: string): Promise<void> {
  await owner.does(take, { matter, step: 'take' });
  await owner.does(fill, { matter, step: 'carry', outcome: 'done', answers: { did: '办完了' } });
  await chen.does(fill, { matter, step: 'look', outcome: 'seen', answers: { saw: '看过了，好着呢' } });
}

test('[S1-F6] a monthly meeting on livelihood: two decisions become two tasks with owners, and the next meeting begins with how they stand', async () => {
  const series = await regular('livelihood-meeting', '民生实事例会', { every: 'month', on: { day: 3 } });
  world.pass({ hours: 24 });
  await world.sweep();
  const first = await begun(series);
  expect((await sheet(first)).earlier).toEqual([]);
  await called(first);
  const [bai, tian] = committee;
  const resolutions = [
    { what: '修通村北水渠', post: bai?.post ?? '', due: '2026-03-31' },
    { what: '给老人食堂添两张桌', post: tian?.post ?? '', due: '2026-03-20' },
  ];
  const minutes = { matter: first, step: 'meet', outcome: 'held', answers: { heard: '都说水渠要紧' } };
  expect(await chen.isRefused(keepMinutes, { ...minutes, present: [chen.id], resolutions })).toBe('method.quorum_missing');
  expect((await chen.sees(show, { matter: first })).status).toBe('等开会'); // all of it or nothing
  await chen.does(keepMinutes, { ...minutes, present: present(), resolutions });
  const { decided } = await sheet(first);
  expect(decided.map(({ what, owner, due }) => [what, owner, due])).toEqual([
    ['修通村北水渠', '白委员', '2026-03-31'],
    ['给老人食堂添两张桌', '田委员', '2026-03-20'],
  ]);
  expect(await chen.sees(origin, { matter: first })).toMatchObject({ stands: 'decided', decided: { by: '开会' } });
  const [canal = '', tables = ''] = decided.map(({ matter }) => matter);
  expect(await toldTo(bai ?? chen)).toContainEqual(expect.stringContaining('会上定了「修通村北水渠」由您来办'));
  await carried(tian ?? chen, tables);
  await bai?.does(take, { matter: canal, step: 'take' });
  expect((await bai?.sees(inbox, {}))?.rows.map(({ id }) => id)).toContain(canal);

  world.pass({ hours: 31 * 24 }); // 3 April falls on a Friday
  await world.sweep();
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' }); // signs in again after a month
  const next = await begun(series);
  expect(next).not.toBe(first);
  expect((await sheet(next)).earlier.map(({ what, status, light }) => [what, status, light])).toEqual([
    ['修通村北水渠', '办理中', 'late'],
    ['给老人食堂添两张桌', '办成', 'done'],
  ]);
});

test('[S2-A5] a quarterly joint meeting: attendance by unit with the absent listed, three resolutions become three tasks of their units, public', async () => {
  const units = { 二中: '', 供电所: '', 惠民药店: '', 城区信用社: '' };
  for (const name of ['二中', '供电所', '惠民药店', '城区信用社'] as const)
    units[name] = (await chen.does(addUnit, { community, name })).id;
  const [wu, he, sun] = [
    await world.arrive('department', { name: '武立', called: '供电所武所长' }),
    await world.arrive('shop', { name: '何芳', called: '惠民药店何经理' }),
    await world.arrive('property', { name: '孙强', called: '孙经理' }),
  ];
  const series = await regular('joint-meeting', '党建联席会议', quarterly());
  world.pass({ hours: 24 });
  await world.sweep();
  const matter = await begun(series);
  expect((await sheet(matter)).meets).toBe(true);
  await called(matter);
  const offered = await sheet(matter);
  expect(offered.units.map(({ name }) => name)).toEqual(expect.arrayContaining(['二中', '供电所', '惠民药店', '城区信用社']));
  const asked = Object.entries(units).map(([name, unit]) => ({ unit, came: name !== '城区信用社' }));
  const due = world
    .now()
    .add({ hours: 20 * 24 })
    .toString()
    .slice(0, 10);
  const resolutions = [
    { what: '小区路灯线路查一遍', unit: units.供电所, post: wu.post ?? '', due },
    { what: '给独居老人送药上门', unit: units.惠民药店, post: he.post ?? '', due },
    { what: '二中操场周末开放', unit: units.二中, post: sun.post ?? '', due },
  ];
  const held = {
    matter,
    step: 'meet',
    outcome: 'held',
    present: [chen.id, ...committee.map(({ id }) => id), wu.id],
    answers: { heard: '都赞成' },
  };
  expect(await chen.isRefused(keepMinutes, { ...held, units: [{ unit: community, came: true }], resolutions })).toBe(
    'matters.unit_unknown',
  );
  await chen.does(keepMinutes, { ...held, units: asked, resolutions });
  const { came, absent, decided } = await sheet(matter);
  expect([came.toSorted(), absent]).toEqual([['二中', '供电所', '惠民药店'].toSorted(), ['城区信用社']]);
  expect(decided.map(({ what, unit }) => [what, unit])).toEqual(
    resolutions.map(({ what }, nth) => [what, ['供电所', '惠民药店', '二中'][nth]]),
  );
  for (const [owner, nth] of [
    [wu, 0],
    [he, 1],
    [sun, 2],
  ] as const) {
    await owner.does(take, { matter: decided[nth]?.matter ?? '', step: 'take' });
    expect((await owner.sees(inbox, {})).rows.map(({ id }) => id)).toEqual([decided[nth]?.matter]);
  }
  const stranger = await world.system.see(metOpenly, { token: null }, { community });
  expect(stranger.rows[0]).toMatchObject({ name: '党建联席会议', absent: ['城区信用社'] });
  expect(stranger.rows[0]?.decided.map(({ what, by, state }) => [what, by, state])).toEqual([
    ['小区路灯线路查一遍', '供电所', 'open'],
    ['给独居老人送药上门', '惠民药店', 'open'],
    ['二中操场周末开放', '二中', 'open'],
  ]);
  expect(JSON.stringify(stranger)).not.toMatch(/武|何|孙/); // no person stands in it
  const lines = (await world.system.see(openly, { token: null }, { community })).rows.map(({ line, mark }) => [line, mark]);
  expect(lines).toContainEqual(['二中操场周末开放', '会上定的']);
});

test('a meeting that was not held needs nobody to have come, and decides nothing', async () => {
  const series = await regular('livelihood-meeting', '临时加的例会', { every: 'week', weekdays: [1, 2, 3, 4, 5, 6, 7] });
  world.pass({ hours: 24 });
  await world.sweep();
  const matter = await begun(series);
  await called(matter);
  const { can } = await chen.sees(show, { matter });
  expect(can.map(({ verb, outcomes }) => [verb, outcomes.map(({ id }) => id)])).toEqual([
    ['meet', ['held']],
    ['fill', ['put-off', 'dropped']],
  ]);
  const resolutions = [{ what: '没开会定的事', post: chen.post ?? '', due: world.now().add({ hours: 48 }).toString().slice(0, 10) }];
  const off = { matter, step: 'meet', outcome: 'put-off', answers: { reason: '下大雪' } };
  expect(await chen.isRefused(keepMinutes, { ...off, resolutions })).toBe('matters.nothing_decided_there');
  expect(await chen.isRefused(met, { ...off, outcome: 'held', present: [chen.id], answers: { heard: '就我一个' } })).toBe(
    'method.quorum_missing',
  );
  await chen.does(fill, off);
  expect((await chen.sees(show, { matter })).status).toBe('等开会');
  await chen.does(fill, { ...off, outcome: 'dropped' });
  expect((await chen.sees(show, { matter })).status).toBe('没开');
});
