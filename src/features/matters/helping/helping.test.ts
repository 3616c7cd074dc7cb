import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { show } from '../show.ts';
import { dispatch, fill, rate, take } from '../verbs.ts';
import { helpersOf, myHelping } from './helping.ts';
import { profile, tell } from './profile.ts';

let world: World;
let cast: Awaited<ReturnType<typeof castOf>>;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await world.owner
    .updateTable('post')
    .set({ work_phone: '13912345678' })
    .where('id', '=', cast.zhou.post ?? '')
    .execute();
});
afterAll(() => world.end());

const said = { skills: ['修水龙头'], free: [], quiet: { from: '21:00', until: '07:00' }, reached: 'phone' } as const;

test('[S3-A24] a skilled helper is reached through the community: an order that came by phone is noted by staff, the number stays unsaid, the hours are kept', async () => {
  await cast.zhou.does(tell, { ...said, skills: [...said.skills], free: [] });
  const matter = await cast.phoned('13900000021');
  await cast.lin.does(dispatch, { matter, step: 'dispatch', persons: [cast.zhou.id] });
  await cast.zhou.does(take, { matter, step: 'offer' });
  const seen = await cast.he.sees(show, { matter });
  expect(seen.channel).toBe('电话');
  expect(seen.assignee).toMatchObject({ called: '周师傅', workPhone: '0351-0000000' });
  expect(JSON.stringify(seen)).not.toContain('13912345678');
  await cast.zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了阀芯' }, minutes: 40 });
  await cast.lin.does(rate, { matter, step: 'confirm', solved: true, relayed: 'phone', minutes: 40 });
  expect(await cast.zhou.sees(myHelping, {})).toMatchObject({ minutes: 40, minutesThisMonth: 40, solved: 1, served: [{ open: true }] });
  const { post } = cast.zhou;
  await world.owner
    .updateTable('post')
    .set({ until: '2026-03-02' })
    .where('id', '=', post ?? '')
    .execute();
  expect(await cast.zhou.sees(myHelping, {})).toMatchObject({ solved: 1, served: [{ open: false }] });
  await world.owner
    .updateTable('post')
    .set({ until: null })
    .where('id', '=', post ?? '')
    .execute();
});

test('[S3-A24] in quiet hours a helper is not rung; what was sent then comes in the morning, an emergency at once', async () => {
  world.pass({ hours: 12, minutes: 30 }); // 22:30
  const matter = await cast.filed({ subject: '水龙头关不上', leaf: 'water-leak' });
  await cast.lin.does(dispatch, { matter, step: 'dispatch', persons: [cast.zhou.id] });
  const rung = async (what: string) => (await toldTo(cast.zhou)).some((say) => say.includes(what));
  expect(await rung('水龙头关不上')).toBe(false);
  world.pass({ hours: 8 }); // 06:30
  await world.sweep();
  expect(await rung('水龙头关不上')).toBe(false);
  world.pass({ minutes: 31 }); // 07:01
  await world.sweep();
  expect(await rung('水龙头关不上')).toBe(true);

  world.pass({ hours: 15 }); // 22:01
  const urgent = await cast.filed({ subject: '插座冒火花', leaf: 'electricity' });
  await cast.lin.does(dispatch, { matter: urgent, step: 'dispatch', persons: [cast.zhou.id] });
  expect(await rung('插座冒火花')).toBe(true);
});

test('who helps for a term only is known by what they can do until its last day', async () => {
  const term = await world.arrive('volunteer', { name: '有期限的', called: '小期', skills: [] });
  const until = (day: string) =>
    world.owner
      .updateTable('post')
      .set({ until: day })
      .where('id', '=', term.post ?? '')
      .execute();
  await until('2026-12-31');
  await term.does(tell, { skills: ['搬家具'], free: [], quiet: null, reached: 'app' });
  const skills = async () =>
    (await cast.he.sees(helpersOf, { community: world.places.community.id })).helpers.find(({ person }) => person === term.id)?.skills;
  expect([(await term.sees(profile, {})).skills, await skills()]).toEqual([['搬家具'], ['搬家具']]);
  await world.owner
    .updateTable('post')
    .set({ since: '2025-01-01', until: '2026-01-01' })
    .where('id', '=', term.post ?? '')
    .execute();
  expect([await skills(), await term.seesNot(profile, {})]).toEqual([undefined, 'matters.not_helping']);
});

test('a helper is rung only in the free times they gave', async () => {
  await cast.sun.does(tell, { skills: [], free: [{ day: 5, from: '09:00', until: '11:00' }], quiet: null, reached: 'app' });
  const matter = await cast.filed({ subject: '想找人帮忙看看灯' });
  await cast.lin.does(dispatch, { matter, step: 'dispatch', persons: [cast.sun.id] });
  const { rows } = await world.owner
    .selectFrom('notice')
    .select('held_until')
    .where('person_id', '=', cast.sun.id)
    .where('matter_id', '=', matter)
    .execute()
    .then((rows) => ({ rows }));
  expect(rows.map(({ held_until }) => held_until)).toEqual(['2026-03-06T01:00:00Z']); // Friday, nine in the morning
});

test('the profile is the helper’s own; staff of the community enter it for somebody without a phone, nobody else does', async () => {
  expect(await cast.zhou.sees(profile, {})).toMatchObject({
    called: '周师傅',
    skills: ['修水龙头'],
    quiet: said.quiet,
    reached: 'phone',
    paused: false,
    byStaff: false,
  });
  expect(await cast.wang.seesNot(profile, {})).toBe('matters.not_helping');
  expect(await cast.wang.isRefused(tell, { person: cast.zhou.id, skills: [], free: [], quiet: null, reached: 'app' })).toBe('not_found');
  expect(await cast.sun.seesNot(profile, { person: cast.zhou.id })).toBe('not_found');
  await cast.he.does(tell, {
    person: cast.shop.id,
    skills: ['修锁'],
    free: [{ day: 1, from: '09:00', until: '24:00' }],
    quiet: null,
    reached: 'staff',
    pausedUntil: null,
  });
  expect(await cast.he.sees(profile, { person: cast.shop.id })).toMatchObject({
    paused: true,
    pausedUntil: null,
    byStaff: true,
    free: [{ day: 1, from: '09:00', until: '24:00' }],
  });
  const { helpers } = await cast.he.sees(helpersOf, { community: world.places.community.id });
  expect(helpers.find(({ person }) => person === cast.shop.id)).toMatchObject({
    called: '利民五金',
    kinds: ['商户'],
    skills: ['修锁'],
    paused: true,
    told: true,
  });
  const overlapping = [
    { day: 2, from: '09:00', until: '11:00' },
    { day: 2, from: '10:00', until: '12:00' },
  ];
  expect(await cast.zhou.isRefused(tell, { skills: [], free: overlapping, quiet: null, reached: 'app' })).toBe('matters.overlapping_times');
});
