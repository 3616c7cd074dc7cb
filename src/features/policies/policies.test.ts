import { afterAll, beforeAll, expect, test } from 'vitest';
import { file } from '#features/matters/file.ts';
import { show } from '#features/matters/show.ts';
import { fill } from '#features/matters/verbs.ts';
import { expire } from '#kernel/retention.ts';
import { policyApplication } from '#library/policy-application.ts';
import { features } from '../../features.ts';
import type { Person } from '../../testing/arrive.ts';
import { switchOn } from '../../testing/methods.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { policiesHere } from './here.ts';
import { postGranted } from './post-granted.ts';
import { fitsMe } from './screens/fitting.ts';

let world: World;
let cast: Cast;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  community = world.places.community.id;
});
afterAll(() => world.end());

const here = async (who: Person) => await who.sees(policiesHere, { community });
const born = async (who: Person, year: number) =>
  await world.owner.updateTable('person').set({ birth_year: year }).where('id', '=', who.id).execute();
const proposed = async (who: Person, says: readonly string[]) => {
  const { policies, age } = await here(who);
  return policies.filter((policy) => fitsMe(policy, { age, says })).map(({ name }) => name);
};
const granted = async (leaf: string) => {
  const { wang, he } = cast;
  const { id: matter } = await wang.does(file, { subject: '想申请', leaf, place: wang.dwelling.id, consented: true });
  await he.does(fill, { matter, step: 'accept', outcome: 'taken' });
  await he.does(fill, { matter, step: 'apply', outcome: 'granted', answers: { reply: '批下来了' } });
  return matter;
};

test('[S1-F7] a villager’s own check proposes what may fit, by age of the ledger and by what they tick; nothing of it is sent or kept', async () => {
  const { wang } = cast;
  await born(wang, 1945);
  expect(await proposed(wang, [])).toEqual(['高龄津贴']);
  expect(await proposed(wang, ['low-income', 'served'])).toEqual(['高龄津贴', '最低生活保障', '医疗救助', '退役军人优待']);
  await born(wang, 1947);
  expect(await proposed(wang, [])).toEqual([]);
  expect(await proposed(wang, ['disabled-card'])).toEqual(['残疾人补贴']);
  const stranger = await world.arrive('resident');
  expect((await here(stranger)).age).toBeNull();
  expect(await proposed(stranger, ['sudden'])).toEqual(['临时救助']);
  expect(Object.keys(policiesHere.contract.input.shape)).toEqual(['community']); // no room for what was ticked, nor for an age
});

test('[S1-F7] what is proposed begins the method of policy applications, where the community has it on', async () => {
  const { wang, he } = cast;
  expect((await here(wang)).open).toBe(false);
  await switchOn(world, [policyApplication]);
  const { open, policies } = await here(wang);
  expect(open).toBe(true);
  const leaves = (await world.owner.selectFrom('leaf').select('id').where('catalogue', '=', 'policy').execute()).map(({ id }) => id);
  expect(policies.map(({ id }) => id).filter((id) => !leaves.includes(id))).toEqual([]);
  const { id: matter } = await wang.does(file, { subject: '高龄津贴', leaf: 'policy-old', place: wang.dwelling.id, more: '今年八十一了' });
  expect(await wang.sees(show, { matter })).toMatchObject({ method: '惠民政策申请' });
  await he.does(fill, { matter, step: 'accept', outcome: 'taken' });
});

test('[S1-F7] no list shows to whom it was granted: sums from five on, and what a law demands with surname, family and sum, until its last day', async () => {
  const { wang, he, lin } = cast;
  const [living, veteran] = [await granted('policy-living'), await granted('policy-veteran')];
  const seen = await here(lin);
  expect(seen.posted).toEqual([]);
  expect(seen.policies.find(({ id }) => id === 'policy-living')).toMatchObject({ applied: null, granted: null });
  const amounts = { family: 3, yuan: 1260 };
  expect(await he.isRefused(postGranted, { matter: veteran, ...amounts })).toBe('policies.no_law');
  for (const other of [wang, lin, cast.chen])
    expect(await other.isRefused(postGranted, { matter: living, ...amounts })).toBe('policies.not_granted');
  await he.does(postGranted, { matter: living, ...amounts });
  expect(await he.isRefused(postGranted, { matter: living, ...amounts })).toBe('policies.posted');
  const law = '《最低生活保障审核确认办法》';
  expect((await here(lin)).posted).toEqual([{ policy: 'policy-living', law, masked: '王**', ...amounts, until: '2026-03-09' }]);
  for (let nth = 0; nth < 5; nth += 1) await granted('policy-living');
  expect((await here(lin)).policies.find(({ id }) => id === 'policy-living')).toMatchObject({ applied: 6, granted: 6 });
  world.pass({ hours: 24 * 7 });
  expect((await here(lin)).posted).toEqual([]);
  await expire(world.owner, features, world.now());
  expect(await world.owner.selectFrom('policy_posting').select('id').execute()).toEqual([]);
});
