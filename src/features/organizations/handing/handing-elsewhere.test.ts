import { afterAll, beforeAll, expect, test } from 'vitest';
import { book } from '#features/appointments/book.ts';
import { addKeeper, openDesk, setHours } from '#features/appointments/set-up.ts';
import { set } from '#features/series/set.ts';
import { plan } from '#features/works/plan.ts';
import { livelihoodMeeting } from '#library/regular-meetings.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { revoke } from '../revoke.ts';
import { handovers } from './read.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [livelihoodMeeting]);
});
afterAll(() => world.end());

test('whoever leaves a post also hands on what they keep elsewhere: what comes again, works not accepted, the desk they sit at with its bookings counted', async () => {
  const community = world.places.community.id;
  const chen = await world.arrive('secretary', { called: '陈书记' });
  const he = await world.arrive('community-staff', { called: '小何' });
  const wang = await world.arrive('resident', { name: '王小明' });
  const begins = { kind: 'matter', method: 'livelihood-meeting', subject: '民生实事例会' } as const;
  const rule = { when: { every: 'month' as const, on: { day: 7 } }, shift: 'behind' as const, from: '2026-03-01', until: null, except: [] };
  await chen.does(set, { community, name: '每月例会', begins, owner: he.post ?? '', rule });
  const road = { name: '路灯更换', plan: '换二十盏路灯', kind: 'lighting' as const, year: 2026, budget: 100_000 };
  await he.does(plan, { ...road, area: world.places.estate.id });
  const page = { kind: 'worry' as const, name: '解忧杂货铺', about: '心里有事，来坐坐。', topics: [], place: '社区一楼', minutes: 30 };
  const { id: desk } = await chen.does(openDesk, { community, ...page });
  const { id: keeper } = await chen.does(addKeeper, { desk, post: he.post ?? '', says: '愿意听' });
  await he.does(setHours, { keeper, hours: [{ weekday: 2, stretch: { from: '14:00', until: '16:00' } }] });
  await wang.does(book, { keeper, at: '2026-03-03T14:00:00+08:00', called: '老王' });

  await chen.does(revoke, { post: he.post ?? '' });
  const pack = at((await chen.sees(handovers, { community })).rows, 0);
  expect(pack.items.map(({ kind, what }) => [kind, what]).sort()).toEqual(
    [
      ['duty', '解忧杂货铺坐班，还有 1 个预约'],
      ['other', '定期的「每月例会」，下次 2026-03-09，请换人重新排'],
      ['other', '工程「路灯更换」，做到 0%，还没验收'],
    ].sort(),
  );
  expect(JSON.stringify(pack)).not.toContain('老王'); // who comes is known to the desk alone
});
