import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTables } from '#features/imports/sheet.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { cooperate, renewCooperation } from '../cooperating/cooperate.ts';
import { joinPartner } from '../partnering/join.ts';
import { offer } from '../partnering/offer.ts';
import { growth } from './growth.ts';
import { exportGrowth } from './outward.ts';
import { sheet } from './words.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld(); // 2 March 2026
});
afterAll(() => world.end());

test('[S1-A22] the quarter’s report shows which partners and which services are new, quarter by quarter, and the same as a file', async () => {
  const { community, chen, member } = await village(world, '滨河北路社区');
  const contact = { kind: 'firm', contactCalled: '值班室', contactPhone: '0351-5140000' } as const;
  const joins = async (name: string, joined: string) =>
    (await chen.does(joinPartner, { community: community.id, name, joined, ...contact, fields: [] })).id;
  await joins('古交二中', '2025-05-20');
  const [bank, shop] = [await joins('信用社', '2026-01-15'), await joins('惠民药店', '2026-02-10')];
  const lends = { kind: 'skill', weekdays: [6], from: 9, until: 11 } as const;
  await chen.does(offer, { partner: bank, what: '教老人防诈骗', ...lends, weekdays: [6] });
  await chen.does(offer, { partner: shop, what: '上门量血压', ...lends, weekdays: [3] });
  await world.owner.updateTable('partner_offer').set({ at: '2026-01-20T02:00:00Z' }).where('what', '=', '教老人防诈骗').execute();
  await chen.does(offer, { partner: bank, what: '教老人防诈骗', ...lends, weekdays: [1, 6] }); // entered anew, for another day: no new service
  const agreed = {
    community: community.id,
    name: '义诊协议',
    parties: ['市医院'],
    services: ['义诊'],
    since: '2025-11-01',
    until: '2026-04-01',
  };
  const { id } = await chen.does(cooperate, agreed);
  await chen.does(renewCooperation, { cooperation: id, since: '2026-03-02', until: '2027-03-01' });
  const { rows } = await chen.sees(growth, { community: community.id });
  expect(rows.map(({ quarter }) => quarter)).toEqual(['2026-1', '2025-4', '2025-3', '2025-2', '2025-1', '2024-4', '2024-3', '2024-2']);
  expect(at(rows, 0).partners).toEqual(['信用社', '惠民药店']);
  expect(at(rows, 0).services).toEqual([
    { what: '教老人防诈骗', by: '信用社' },
    { what: '上门量血压', by: '惠民药店' },
  ]);
  expect(at(rows, 1)).toMatchObject({ partners: [], services: [{ what: '义诊', by: '市医院' }] });
  expect(rows.map(({ partners, services }) => [partners.length, services.length])).toEqual([
    [2, 2],
    [0, 1],
    [0, 0],
    [1, 0],
    ...Array(4).fill([0, 0]),
  ]);
  const { name, bytes } = await chen.sees(exportGrowth, { community: community.id });
  expect(name).toBe('滨河北路社区朋友圈和服务圈-2026-03-02.xlsx');
  expect(JSON.stringify(await readTables(bytes, name, new Set(sheet.header)))).toContain('2026 年第 1 季度');
  const wang = await member('王小明');
  expect(await wang.seesNot(growth, { community: community.id })).toBe('not_allowed');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.seesNot(exportGrowth, { community: community.id })).toBe('not_found');
});
