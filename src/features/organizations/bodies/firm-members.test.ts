import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../testing/neighbourhood.ts';
import { founds, village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { appointNewcomer } from '../appoint-newcomer.ts';
import { myBuilding } from '../my-building.ts';
import { revoke } from '../revoke.ts';
import { body } from './body.ts';
import { takeSeat } from './seats.ts';
import { whoSits } from './who-sits.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const since = '2026-03-02';

test('[S3-A13] a member from the property firm sits in the estate branch: unit at home and branch are both shown, dues stay with the unit', async () => {
  const { community, estates, chen, member } = await village(world, '劲松物业', { estates: 1 });
  const committee = await founds(chen, 'committee', community);
  const branch = await founds(chen, 'estate-branch', at(estates, 0), { name: '小区党支部', parent: committee });
  const firm = await founds(chen, 'property-branch', at(estates, 0), { name: '晋美物业党支部', parent: committee });
  const manager = await member('物业经理');
  const dues = { person_id: manager.id, branch: '晋美物业党支部', party_group: '一组', centre_household: false };
  await world.owner.insertInto('party_member').values(dues).execute();
  const asked = { body: branch, seat: 'estate-branch-part-member', person: manager.id, called: '经理老侯', since };
  expect(await chen.isRefused(takeSeat, asked)).toBe('organizations.needs_home');
  const { id: post } = await chen.does(takeSeat, { ...asked, homeBody: firm });
  const sits = (await chen.sees(body, { body: branch })).seats.find(({ kind }) => kind === 'estate-branch-part-member');
  expect([sits?.partTime, sits?.holders.map(({ called, home }) => [called, home])]).toEqual([true, [['经理老侯', '晋美物业党支部']]]);
  const seen = await (await world.arrive('resident')).sees(whoSits, { community: community.id });
  expect(seen.people.find(({ called }) => called === '经理老侯')?.posts).toMatchObject([{ at: '小区党支部', home: '晋美物业党支部' }]);
  const kept = () =>
    world.owner.selectFrom('party_member').select(['branch', 'party_group', 'ended_at']).where('person_id', '=', manager.id).execute();
  expect(await kept()).toEqual([{ branch: '晋美物业党支部', party_group: '一组', ended_at: null }]);
  await chen.does(revoke, { post });
  expect(await kept()).toEqual([{ branch: '晋美物业党支部', party_group: '一组', ended_at: null }]);
});

test('[S0-A33] a member answers for a building: its residents read the name and the work contact, never the member’s own phone; nobody else reads it', async () => {
  const chen = await world.arrive('secretary', { called: '陈书记' });
  const { buildings, dwellings } = world.places;
  const [first, second] = [at(buildings, 0), at(buildings, 1)];
  const member = await world.arrive('resident', { name: '责任人', home: at(dwellings, 0) });
  const neighbour = await world.arrive('resident', { home: at(dwellings, 3) });
  const across = await world.arrive('resident', { home: at(dwellings, 4) });
  const asked = { kind: 'building-member', area: first.id, person: member.id, called: '老党员老温', since };
  for (const own of [member.phone, `+86 ${member.phone}`, `86-${member.phone}`])
    expect(await chen.isRefused(appoint, { ...asked, workPhone: own })).toBe('organizations.private_phone');
  const newcomer = { kind: 'building-member', area: first.id, name: '新来的党员', phone: '19912340001', since };
  for (const own of ['19912340001', '+86 199-1234-0001'])
    expect(await chen.isRefused(appointNewcomer, { ...newcomer, workPhone: own })).toBe('organizations.private_phone');
  const { id: post } = await chen.does(appoint, { ...asked, workPhone: '0351-7654321' });
  const { rows } = await neighbour.sees(myBuilding, {});
  expect(rows).toEqual([{ called: '老党员老温', kindName: '责任区党员', building: '1号楼', workPhone: '0351-7654321', through: false }]);
  expect(JSON.stringify(rows)).not.toContain(member.phone);
  expect((await across.sees(myBuilding, {})).rows).toEqual([]);
  const other = { ...asked, area: second.id };
  await chen.does(appoint, other);
  expect((await across.sees(myBuilding, {})).rows).toMatchObject([{ workPhone: '0351-0000000', through: true }]); // the community puts through
  await chen.does(revoke, { post });
  expect((await neighbour.sees(myBuilding, {})).rows).toEqual([]);
});
