import { afterAll, beforeAll, expect, test } from 'vitest';
import { sixSteps } from '#library/six-steps.ts';
import type { Method } from '#method/language.ts';
import type { Person } from '../../../testing/arrive.ts';
import { drafted } from '../../../testing/designs.ts';
import { switchOn as on } from '../../../testing/methods.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { publishMethods } from '../publish.ts';
import { adopt } from '../sharing/adopt.ts';
import { share } from '../sharing/share.ts';
import { library, switchOn } from '../switch.ts';
import { publishDraft } from './publish.ts';
import { replace } from './replace.ts';

let world: World;
let chen: Person;
let community: string;
let page: Method;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  for (const kind of ['member', 'supervisor', 'community-staff', 'property', 'department', 'grid-worker', 'estate-branch', 'linked-member'])
    await world.arrive(kind);
  chen = await world.arrive('secretary', { called: '陈书记' });
  await on(world, [sixSteps]);
  const written = await drafted(chen, { community, method: 'six-steps' });
  page = written.page;
  await chen.does(publishDraft, { draft: written.draft, rev: written.rev, reason: '我们这里这样办' });
});
afterAll(() => world.end());

test('a version out of a time before a rule stood is not taken into use, nor taken up by others, and each is told why', async () => {
  const loud = { ...page, version: 2, effects: { opened: [{ do: 'show-openly', with: { mark: '收到' } }] } };
  await publishMethods(world.owner, world.now(), [loud]);
  const asked = { community, method: page.id };
  const said = '提的人不知道自己的话会公开';
  const listed = (await chen.sees(library, { community })).methods.find(({ id }) => id === page.id);
  expect(listed?.faults).toEqual([expect.stringContaining(said)]);
  expect(await chen.isRefused(replace, asked)).toBe('methods.faulty');
  expect(await chen.isRefused(switchOn, asked)).toBe('methods.another_on');
  await chen.does(share, asked);
  const gao = await world.arrive('secretary', { area: world.places.otherCommunity });
  const taking = gao.does(adopt, { ...asked, community: world.places.otherCommunity.id });
  await expect(taking).rejects.toMatchObject({ code: 'methods.adopted_not', facts: { faults: expect.stringContaining(said) } });
});

test('once it is written as the rules are, it serves and is taken up', async () => {
  await publishMethods(world.owner, world.now(), [{ ...page, version: 3, about: '大家商量着办' }]);
  await chen.does(replace, { community, method: page.id });
  const gao = await world.arrive('secretary', { area: world.places.otherCommunity });
  await gao.does(adopt, { community: world.places.otherCommunity.id, method: page.id });
});
