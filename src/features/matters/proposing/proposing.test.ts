import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sixSteps } from '#library/six-steps.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { join } from '../joining/join.ts';
import { joining } from '../joining/joining.ts';
import { merge } from '../joining/merge.ts';
import { mine } from '../lists.ts';
import { show } from '../show.ts';
import { thread } from '../thread/thread.ts';
import { withdraw } from '../verbs.ts';
import { acceptProposal, declineProposal } from './answer.ts';
import { proposals } from './read.ts';
import { likeRules, setLikeRule } from './rule.ts';

let world: World;
let cast: Cast;
let homes: Person[];
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await switchOn(world, [sixSteps]);
  homes = await Promise.all([0, 1, 2, 3].map((nth) => world.arrive('resident', { home: at(world.places.dwellings, nth) })));
  await world.sweep();
});
afterAll(() => world.end());

/** Within a minute of the clock the sweep has looked. */
const aMinuteOn = async () => {
  world.pass({ seconds: 51 });
  await world.sweep();
};
/** One of the first building reports something in their own home, or at their stairs. */
const reports = (leaf: string, who: Person, subject = '下水堵了') => cast.filed({ leaf, subject, place: who.dwelling.id }, who);
/** As if they had been filed so long before. */
const daysBefore = async (leaf: string, days: number) => {
  const opened_at = world
    .now()
    .subtract({ hours: days * 24 })
    .toString();
  await world.owner.updateTable('matter').set({ opened_at }).where('leaf_id', '=', leaf).execute();
};
const three = (leaf: string) => Promise.all(homes.slice(0, 3).map((home) => reports(leaf, home)));
const open = async (name: string) => (await cast.chen.sees(proposals, {})).rows.filter((row) => row.name === name);
const sixth = { method: 'six-steps', leaf: 'common-work', subject: '1号楼下水一起改' };

test('a third like order within ninety days at one building proposes a topic to the secretary, within a minute and once', async () => {
  const [one, two] = [await reports('drain', at(homes, 0)), await reports('drain', at(homes, 1))];
  await aMinuteOn();
  expect(await open('下水道堵了')).toEqual([]);
  const last = await reports('drain', at(homes, 2));
  await aMinuteOn();
  await aMinuteOn();
  const [proposal] = await open('下水道堵了');
  expect(proposal).toMatchObject({ place: '劲松新景 1号楼', days: 90, answer: null });
  expect(proposal?.orders.map(({ id }) => id).toSorted()).toEqual([one, two, last].toSorted());
  expect(proposal?.methods).toMatchObject([{ id: 'six-steps', name: '六步闭环议事' }]);
  expect((await toldTo(cast.chen)).filter((say) => say.includes('下水道堵了'))).toEqual([
    '劲松新景 1号楼 90 天里第 3 次「下水道堵了」：要不要开一个议题？请到「议题建议」里看。',
  ]);
  const fourth = await reports('drain', at(homes, 3));
  await aMinuteOn();
  expect((await open('下水道堵了'))[0]?.orders.map(({ id }) => id)).toContain(fourth);
  expect((await toldTo(cast.chen)).filter((say) => say.includes('下水道堵了'))).toHaveLength(1);
});

test('opened, the orders stand on its thread, who asked is in it and told, and nobody’s name goes to anybody', async () => {
  const [proposal] = await open('下水道堵了');
  const { id: topic } = await cast.chen.does(acceptProposal, { proposal: proposal?.id ?? '', ...sixth });
  const [first] = homes;
  expect((await cast.chen.sees(show, { matter: topic })).method).toBe('六步闭环议事');
  const { matters } = await cast.chen.sees(thread, { matter: topic });
  expect(matters.map(({ how }) => how)).toEqual(['linked', 'linked', 'linked', 'linked']);
  expect(matters[0]?.link?.reason).toContain('下水道堵了');
  expect(await toldTo(at(homes, 0))).toContainEqual(expect.stringContaining('社区开了议题一起议'));
  expect((await at(homes, 0).sees(mine, {})).rows).toContainEqual(expect.objectContaining({ id: topic, joined: true }));
  const seen = JSON.stringify(await first?.sees(show, { matter: topic }));
  for (const home of homes.slice(1)) expect(seen).not.toContain(home.id);
  expect((await at(homes, 0).sees(thread, { matter: topic })).matters).toHaveLength(1);
  expect((await cast.chen.sees(joining, { matter: topic })).met).toBe(4);
  expect(await open('下水道堵了')).toEqual([]);
  const again = { proposal: proposal?.id ?? '', ...sixth };
  expect(await cast.chen.isRefused(acceptProposal, again)).toBe('matters.proposal_answered');
  expect((await cast.chen.sees(proposals, { answered: true })).rows[0]?.answer?.matter?.id).toBe(topic);
});

test('declined with a reason, it is asked again only when three more have come', async () => {
  await three('water-leak');
  await aMinuteOn();
  const [proposal] = await open('漏水');
  await cast.chen.does(declineProposal, { proposal: proposal?.id ?? '', reason: '同一根管子，已经报修了' });
  for (const nth of [1, 2]) {
    await reports('water-leak', at(homes, nth), '水管漏了');
    await aMinuteOn();
    expect(await open('漏水')).toEqual([]);
  }
  await reports('water-leak', at(homes, 3), '水管漏了');
  await aMinuteOn();
  expect((await open('漏水'))[0]?.orders).toHaveLength(3);
});

test('who joined has met it and asked no second time; what is put together counts once, what is taken back not at all', async () => {
  const stairs = at(world.places.units, 0).id;
  const lights = (who: Person) => cast.filed({ place: stairs }, who);
  const first = await lights(at(homes, 0));
  for (const home of homes.slice(1)) await home.does(join, { matter: first });
  const second = await lights(at(homes, 1));
  await cast.lin.does(merge, { into: first, matters: [second] });
  const third = await lights(at(homes, 2));
  await at(homes, 2).does(withdraw, { matter: third });
  await lights(at(homes, 2));
  await aMinuteOn();
  expect(await open('楼道灯')).toEqual([]);
  await lights(at(homes, 3));
  await aMinuteOn();
  expect((await open('楼道灯'))[0]?.orders).toHaveLength(3);
});

test('what was taken back before the topic is opened is not in it, nor who asked it; what was put together speaks as the one', async () => {
  const stairs = at(world.places.units, 0).id;
  const asked = homes.map((home) => cast.filed({ leaf: 'road', subject: '台阶碎了', place: stairs }, home));
  const [one = '', two = '', three = '', four = ''] = await Promise.all(asked);
  await aMinuteOn();
  await at(homes, 3).does(withdraw, { matter: four });
  await cast.lin.does(merge, { into: one, matters: [two] });
  const [proposal] = await open('路面台阶');
  expect(proposal?.orders.map(({ id }) => id).toSorted()).toEqual([one, three].toSorted());
  const { id: topic } = await cast.chen.does(acceptProposal, { proposal: proposal?.id ?? '', ...sixth, subject: '1号楼台阶一起修' });
  const linked = (await cast.chen.sees(thread, { matter: topic })).matters.map(({ id }) => id);
  expect(linked.toSorted()).toEqual([one, three].toSorted());
  expect((await cast.chen.sees(joining, { matter: topic })).met).toBe(3);
  expect((await toldTo(at(homes, 3))).filter((say) => say.includes('「台阶碎了」和邻居们提的'))).toEqual([]);
  expect((await toldTo(at(homes, 1))).filter((say) => say.includes('「台阶碎了」和邻居们提的'))).toHaveLength(1);
});

test('what is told in confidence, an errand, and what happened in another building or before ninety days proposes nothing', async () => {
  for (const home of homes.slice(0, 3))
    await cast.filed({ leaf: 'living', subject: '没钱买米', place: home.dwelling.id, realName: false }, home);
  for (const home of homes.slice(0, 3)) await cast.filed({ leaf: 'clinic', subject: '陪我去医院', place: home.dwelling.id }, home);
  await reports('heating', at(homes, 0), '暖气不热');
  await reports('heating', at(homes, 1), '暖气不热');
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 5) });
  await reports('heating', far, '暖气不热');
  await aMinuteOn();
  expect((await cast.chen.sees(proposals, {})).rows.map(({ name }) => name)).not.toContain('暖气不热');
  await daysBefore('heating', 91);
  await reports('heating', at(homes, 2), '暖气不热');
  await aMinuteOn();
  expect(await open('暖气不热')).toEqual([]);
});

test('two sweeps in one moment, on two servers, make one proposal', async () => {
  await three('appliance');
  world.pass({ seconds: 51 });
  await world.overlapping(
    'looked_until',
    () => world.sweep(),
    () => world.sweep(),
  );
  await world.sweep();
  expect(await open('家电修理')).toHaveLength(1);
  const made = await world.owner.selectFrom('topic_proposal').selectAll().where('leaf_id', '=', 'appliance').executeTakeFirstOrThrow();
  const again = world.owner
    .insertInto('topic_proposal')
    .values({ ...made, id: randomUUID() })
    .execute();
  await expect(again).rejects.toThrow('topic_proposal_open');
});

test('the number, the days, the ground and what is alike are the community’s own; only its secretary sets them', async () => {
  const { chen, he } = cast;
  const community = world.places.community.id;
  const rule = { area: community, number: 2, days: 30, level: 'estate', alike: 'topic' } as const;
  expect((await he.sees(likeRules, {})).rows).toMatchObject([
    { number: 3, days: 90, level: 'building', alike: 'leaf', from: 'usual', maySet: false },
  ]);
  expect(await he.isRefused(setLikeRule, rule)).toBe('not_allowed');
  expect(await chen.isRefused(setLikeRule, { ...rule, area: world.places.otherCommunity.id })).toBe('not_found');
  await chen.does(setLikeRule, rule);
  expect((await chen.sees(likeRules, {})).rows).toMatchObject([{ ...rule, from: 'own', maySet: true }]);
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 5) });
  await daysBefore('electricity', 31);
  await daysBefore('door-window', 31);
  await reports('electricity', at(homes, 0), '没电了');
  await reports('door-window', far, '窗户关不上');
  await aMinuteOn();
  expect((await chen.sees(proposals, {})).rows[0]).toMatchObject({ place: '劲松新景', days: 30 });
});

test('no other community’s secretary reads or answers them', async () => {
  const other = await world.arrive('secretary', { area: world.places.otherCommunity, name: '郝书', called: '郝书记' });
  const [proposal] = (await cast.chen.sees(proposals, {})).rows;
  expect((await other.sees(proposals, {})).rows).toEqual([]);
  expect(await other.isRefused(acceptProposal, { proposal: proposal?.id ?? '', ...sixth })).toBe('not_found');
  expect(await other.isRefused(declineProposal, { proposal: proposal?.id ?? '', reason: '不开' })).toBe('not_found');
});
