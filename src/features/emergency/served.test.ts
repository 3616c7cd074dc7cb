import { afterAll, beforeAll, expect, test } from 'vitest';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { takeRoles } from './at-work.ts';
import { switchOn } from './mode.ts';
import { makePlan } from './plan.ts';
import { askHome, homes, leaveHome, openHome } from './serving.ts';

let world: World;
let cast: Cast;
let emergency: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  const community = world.places.community.id;
  const steps = [{ post: 'volunteer', what: '帮老人搬到二楼' }];
  const calls = [{ post: 'secretary', rungBy: null }];
  const { id: plan } = await cast.chen.does(makePlan, { name: '防汛预案', advice: '往高处走，打社区电话。', steps, calls, community });
  const order = { order: '并迎防指〔2026〕3号', orderedBy: '区防汛抗旱指挥部', until: '2026-03-20' };
  emergency = (await cast.chen.does(switchOn, { ...order, plan, scope: community })).id;
});
afterAll(() => world.end());

test('address and need are agreed to by themselves; taken back among the consents they are gone at once, and nobody is sent there any more', async () => {
  const { wang, zhou } = cast;
  expect(askHome.contract.input.safeParse({ emergency }).success).toBe(false);
  await wang.does(askHome, { emergency, need: '降压药快没了', agreed: true });
  await zhou.does(takeRoles, { emergency, roles: ['attendant'] });
  const [home = { id: '' }] = (await zhou.sees(homes, { emergency })).rows;
  expect((await wang.sees(myConsents, {})).standing).toMatchObject([{ purpose: 'served', about: emergency }]);
  await wang.does(withdrawConsent, { purpose: 'served', about: emergency });
  const kept = await world.owner.selectFrom('emergency_home').select('sealed').where('id', '=', home.id).executeTakeFirstOrThrow();
  expect(kept.sealed).toHaveLength(0);
  expect(await zhou.isRefused(openHome, { home: home.id })).toBe('not_found');
  await wang.does(askHome, { emergency, agreed: true });
  await wang.does(leaveHome, { emergency });
  expect((await wang.sees(myConsents, {})).standing).toEqual([]);
});
