import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expire } from '#kernel/retention.ts';
import { at } from '../../testing/neighbourhood.ts';
import { village } from '../../testing/villages.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { organizations } from './feature.ts';
import { endPair, mentorPairs, noteTalk, pairUp } from './mentoring/pairs.ts';
import { joinPartner, leavePartner } from './partnering/join.ts';
import { partners } from './partnering/partners.ts';
import { noteDay, placeCadre } from './placing/placements.ts';
import { revoke } from './revoke.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** What the role that clears does so many days from now; everything here ends today. */
const cleared = (days: number) =>
  world.owner.transaction().execute(async (tx) => {
    await sql`set local role mulin_retention`.execute(tx);
    await expire(tx, [organizations], world.now().add({ hours: days * 24 }));
  });

test('a year after a cadre left the grid their placement and its days are gone, and nobody’s who is still placed', async () => {
  const { community, grids, chen, member } = await village(world, '下沉村', { grids: 1 });
  const places = async (called: string) => {
    const person = (await member(called)).id;
    const asked = { grid: at(grids, 0).id, person, called, homeUnit: '区城管局', days: 2, since: '2026-01-10' };
    const { id: post } = await chen.does(placeCadre, asked);
    await chen.does(noteDay, { post, on: '2026-02-03', what: '陪网格员看了楼道' });
    return post;
  };
  const [gone, stays] = [await places('走了的'), await places('还在的')];
  await chen.does(revoke, { post: gone });
  const kept = async () => {
    const placed = await world.owner.selectFrom('placement').select('post_id').where('community_id', '=', community.id).execute();
    const posts = placed.map(({ post_id }) => post_id);
    const days = await world.owner.selectFrom('placement_day').select('post_id').where('post_id', 'in', [gone, stays]).execute();
    return [posts.sort(), days.map(({ post_id }) => post_id).sort()];
  };
  await cleared(365);
  expect(await kept()).toEqual([[gone, stays].sort(), [gone, stays].sort()]);
  await cleared(366);
  expect(await kept()).toEqual([[stays], [stays]]);
});

test('a year after a pair ended it is gone with its talks, and no pair that goes on', async () => {
  const { community, chen, member } = await village(world, '结对村');
  const pairs = async (reserveCalled: string) => {
    const reserve = await member(reserveCalled);
    const asked = { community: community.id, mentor: chen.id, mentorCalled: '陈书记', reserve: reserve.id, reserveCalled };
    const { id: pair } = await chen.does(pairUp, { ...asked, goals: '学会开村民会', since: '2025-06-01' });
    await chen.does(noteTalk, { pair, on: '2025-09-01', about: '谈了怎么开会' });
    return pair;
  };
  const [ended, goesOn] = [await pairs('结束了的'), await pairs('还在带的')];
  await chen.does(endPair, { pair: ended });
  const kept = async () => (await chen.sees(mentorPairs, { community: community.id })).rows.map(({ id, talks }) => [id, talks.length]);
  await cleared(365);
  expect(await kept()).toEqual([
    [goesOn, 1],
    [ended, 1],
  ]);
  await cleared(366);
  expect(await kept()).toEqual([[goesOn, 1]]);
  const talks = await world.owner.selectFrom('mentor_talk').select('id').where('pair_id', '=', ended).execute();
  expect(talks).toEqual([]);
});

test('a year after a unit left its contact is blank; the unit stays, and may come again with another', async () => {
  const { community, chen } = await village(world, '共建村');
  const joins = (name: string, contactCalled: string) =>
    chen.does(joinPartner, {
      ...{ community: community.id, name, kind: 'firm', joined: '2026-01-05' },
      ...{ contactCalled, contactPhone: '0351-1234567' },
    });
  const [{ id: left }, { id: stays }] = [await joins('印刷厂', '小杭'), await joins('粮油店', '小沈')];
  await chen.does(leavePartner, { partner: left });
  const contacts = () =>
    world.owner
      .selectFrom('partner')
      .select(['organization_id as id', 'contact_called as called', 'contact_phone as phone'])
      .where('community_id', '=', community.id)
      .orderBy('contact_called', 'desc')
      .execute();
  const known = [
    { id: stays, called: '小沈', phone: '0351-1234567' },
    { id: left, called: '小杭', phone: '0351-1234567' },
  ];
  await cleared(365);
  expect(await contacts()).toEqual(expect.arrayContaining(known));
  await cleared(366);
  expect(await contacts()).toEqual(expect.arrayContaining([at(known, 0), { id: left, called: '——', phone: '———' }]));
  await joins('印刷厂', '小樊');
  expect((await chen.sees(partners, { community: community.id })).rows.map(({ contactCalled }) => contactCalled).sort()).toEqual(
    ['小樊', '小沈'].sort(),
  );
});
