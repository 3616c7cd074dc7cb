import { afterAll, beforeAll, expect, test } from 'vitest';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import { dayOf } from '#kernel/clock.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../../features.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { revoke } from '../revoke.ts';
import { hideCard, myCards, showCard } from './card.ts';
import { agentsHere } from './here.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('name and number are public by the agent’s own consent only, at their hours, and gone the moment it is taken back', async () => {
  const community = world.places.community.id;
  const agent = await world.arrive('agent', { name: '韩代办', called: '小韩', home: at(world.places.dwellings, 0) });
  const wang = await world.arrive('resident', { name: '王小明' });
  const seen = async (grid?: string) => (await wang.sees(agentsHere, grid === undefined ? { community } : { community, grid })).rows;
  const quiet = { called: null, kind: '代办员', own: false, hours: null, near: false };
  expect(await seen()).toMatchObject([quiet]);
  const { post } = at((await agent.sees(myCards, {})).rows, 0);
  const card = { post, called: '韩代办', phone: '19912345678', from: 8, until: 20, agreed: true } as const;
  expect(await wang.isRefused(showCard, card)).toBe('not_found');
  expect(showCard.contract.input.safeParse({ ...card, agreed: false }).success).toBe(false);
  await agent.does(showCard, card);
  const open = { called: '韩代办', phone: '19912345678', own: true, hours: { from: 8, until: 20 } };
  expect(await seen()).toMatchObject([open]);
  await agent.does(showCard, { ...card, until: 9 });
  expect(await seen()).toMatchObject([{ called: '韩代办', own: false }]);
  expect(JSON.stringify(await seen())).not.toContain('19912345678');
  expect((await agent.sees(myConsents, {})).standing.map(({ purpose }) => purpose)).toContain('agent-card');
  await agent.does(withdrawConsent, { purpose: 'agent-card', about: post });
  expect(await seen()).toMatchObject([quiet]);
  await agent.does(showCard, card);
  await agent.does(hideCard, { post });
  expect([await seen(), (await agent.sees(myCards, {})).rows]).toMatchObject([[quiet], [{ card: null }]]);
  await expire(world.owner, features, world.now());
  expect(await world.owner.selectFrom('agent_card').selectAll().execute()).toEqual([]);

  const agreed = async () => (await agent.sees(myConsents, {})).standing.filter(({ purpose }) => purpose === 'agent-card');
  await agent.does(showCard, card);
  expect(await agreed()).toHaveLength(1);
  const boss = await world.arrive('secretary', { home: at(world.places.dwellings, 3) });
  await boss.does(revoke, { post });
  expect([await agreed(), await seen()]).toEqual([[], []]);
  await world.owner.updateTable('post').set({ until: null }).where('id', '=', post).execute();
  await agent.does(showCard, card);
  await world.owner
    .updateTable('post')
    .set({ until: dayOf(world.now()) })
    .where('id', '=', post)
    .execute(); // a term that was over by its day
  await expire(world.owner, features, world.now());
  expect(await agreed()).toEqual([]);
});
