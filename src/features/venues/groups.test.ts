import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#kernel/clock.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { takeSeat } from '../organizations/bodies/seats.ts';
import { agreeWith, joinPartner } from '../organizations/partnering/join.ts';
import { partners } from '../organizations/partnering/partners.ts';
import { book } from './book.ts';
import { open, plan } from './keep.ts';
import { bookings } from './read.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('[S2-A51] a culture group with an agreement until 31 December books a room; for 1 January, and on it, its booking is refused until it is renewed', async () => {
  world.pass({ hours: 24 * 290 });
  expect(dayOf(world.now())).toBe('2026-12-17');
  const community = world.places.community.id;
  const chen = await world.arrive('secretary', { called: '陈书记' });
  const room = { community, area: community, name: '活动室', what: '排练、开会', seats: 30, from: 8, until: 20 };
  const { id: venue } = await chen.does(plan, room);
  await chen.does(open, { venue });
  const about = { contactCalled: '团长', contactPhone: '0351-1234567', joined: '2026-01-05' };
  const { id: group } = await chen.does(joinPartner, { community, name: '晋剧票友社', kind: 'culture', ...about });
  const { id: firm } = await chen.does(joinPartner, { community, name: '志愿救援队', kind: 'charity', ...about });
  const leader = await world.arrive('resident', { name: '团长' });
  const seat = { seat: 'unit-contact', person: leader.id, called: '团长', since: '2026-01-05' };
  const hours = { venue, hours: [14, 15] };
  expect(await leader.isRefused(book, { ...hours, day: '2026-12-30', group })).toBe('organizations.group_not_mine');
  await chen.does(takeSeat, { body: group, ...seat });
  expect(await leader.isRefused(book, { ...hours, day: '2026-12-30', group })).toBe('organizations.agreement_none');
  await chen.does(agreeWith, { partner: group, since: '2026-01-05', until: '2026-12-31' });
  await leader.does(book, { ...hours, day: '2026-12-30', group });
  await leader.does(book, { ...hours, day: '2026-12-31', group });
  expect(await leader.isRefused(book, { ...hours, day: '2027-01-01', group })).toBe('organizations.agreement_over');
  expect((await chen.sees(bookings, { venue })).bookings.map(({ who }) => who)).toEqual(['晋剧票友社', '晋剧票友社']);
  world.pass({ hours: 24 * 15 });
  expect(dayOf(world.now())).toBe('2027-01-01');
  expect(await leader.isRefused(book, { ...hours, day: '2027-01-01', hours: [18], group })).toBe('organizations.agreement_over');
  expect((await leader.sees(partners, { community })).rows.map(({ id, open: is }) => [id, is])).toEqual(
    expect.arrayContaining([
      [group, false],
      [firm, false],
    ]),
  );
  await chen.does(agreeWith, { partner: group, since: '2027-01-01', until: '2027-12-31' });
  expect(await leader.isRefused(book, { ...hours, day: '2027-01-01', hours: [18], group })).toBe('allowed');
  const stranger = await world.arrive('resident', { home: world.places.dwellings.at(-1) ?? world.places.community });
  expect(await stranger.isRefused(book, { ...hours, day: '2027-01-02', group })).toBe('organizations.group_not_mine');
});
