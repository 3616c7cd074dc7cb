import { afterAll, beforeAll, expect, test } from 'vitest';
import { list as notices } from '#features/notices/read.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { claimDuty, giveDuty, leaveDuty } from './claim.ts';
import { noteDeed, reviewDuty } from './deeds.ts';
import { duties, dutyHolders, myDuties } from './duties.ts';
import { fields, setFields } from './fields.ts';
import { endDuty, openDuties } from './open.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** A community with a secretary, and members as they come into its ledger. */
async function settled(name: string) {
  const { community, chen, member, home } = await village(world, name);
  const ofParty = async (called: string) => {
    const person = await member(called);
    await world.owner.insertInto('party_member').values({ person_id: person.id, centre_household: false }).execute();
    return person;
  };
  const shown = async (by: Person = chen) => (await by.sees(duties, { community: community.id })).rows;
  const duty = async (named: string) =>
    at(
      (await shown()).filter((row) => row.name === named),
      0,
    ).id;
  const opens = (...given: { name: string; places?: number; field?: string; set?: string; forWhom?: 'members' | 'everybody' }[]) =>
    chen.does(openDuties, {
      community: community.id,
      duties: given.map((one) => ({ duty: `${one.name}要做的事写在这里`, forWhom: 'without-office' as const, ...one })),
    });
  const holders = () => chen.sees(dutyHolders, { community: community.id, year: 2026 });
  return { community, home, chen, member, ofParty, shown, duty, opens, holders };
}

const turns = async (person: Person) => (await person.sees(notices, {})).rows.filter(({ say }) => /轮到您了/.test(say)).length;

test('[S0-A34] 环境监督岗 is claimed by members without office; a second claim over its limit waits, and has its turn; once a year it is looked back on', async () => {
  const { community, home, chen, member, ofParty, shown, duty, opens, holders } = await settled('学苑社区');
  await opens({ name: '环境监督岗', places: 1 });
  const post = await duty('环境监督岗');
  const [first, second, third] = [await ofParty('党员甲'), await ofParty('党员乙'), await ofParty('党员丙')];
  const { id: claim, standing } = await first.does(claimDuty, { duty: post, called: '党员老甲' });
  expect([standing, (await second.does(claimDuty, { duty: post })).standing]).toEqual(['held', 'waiting']);
  await third.does(claimDuty, { duty: post });
  const neighbour = await world.arrive('resident');
  const listed = at(await shown(neighbour), 0);
  expect(listed).toMatchObject({ places: 1, held: 1, waiting: 2, called: ['党员老甲'], mine: null, duty: '环境监督岗要做的事写在这里' });
  const waits = at((await third.sees(myDuties, {})).rows, 0);
  expect([waits.standing, waits.before]).toEqual(['waiting', 1]);
  expect(
    await second.isRefused(noteDeed, { claim: at((await second.sees(myDuties, {})).rows, 0).claim, on: '2026-03-01', what: '看了' }),
  ).toBe('organizations.duty_waits');

  await first.does(noteDeed, { claim, on: '2026-03-01', what: '劝住两处乱堆' });
  await chen.does(reviewDuty, { claim, year: 2026, result: 'kept', said: '楼道一年没有乱堆' });
  expect(at((await first.sees(myDuties, {})).rows, 0)).toMatchObject({
    deeds: [{ on: '2026-03-01', what: '劝住两处乱堆' }],
    reviews: [{ year: 2026, result: 'kept', said: '楼道一年没有乱堆' }],
  });
  expect(JSON.stringify(await shown(neighbour))).not.toContain('乱堆'); // what was done and said of it is the holder's and the branch's
  await chen.does(reviewDuty, { claim, year: 2026, result: 'partly', said: '下半年少来了' });
  expect(at((await holders()).rows, 0).review).toEqual({ year: 2026, result: 'partly', said: '下半年少来了' });
  expect(await chen.isRefused(reviewDuty, { claim, year: 2027, result: 'kept', said: '明年也好' })).toBe('organizations.duty_year');

  await first.does(leaveDuty, { claim });
  expect([await turns(second), await turns(third)]).toEqual([1, 0]);
  expect(at(await shown(second), 0)).toMatchObject({ held: 1, waiting: 1, mine: 'held', called: [] });

  expect(await (await member('群众')).isRefused(claimDuty, { duty: post })).toBe('organizations.duty_for_members');
  const inOffice = await world.arrive('two-committees', { area: community, called: '委员', home });
  expect(await inOffice.isRefused(claimDuty, { duty: post })).toBe('organizations.duty_for_members');
  await world.owner.insertInto('party_member').values({ person_id: chen.id, centre_household: false }).execute();
  expect(await chen.isRefused(claimDuty, { duty: post })).toBe('organizations.duty_without_office');
});

test('two who claim the last place in the same moment: one holds it, the other waits', async () => {
  const { ofParty, shown, duty, opens } = await settled('同时村');
  await opens({ name: '巡夜岗', places: 1 });
  const post = await duty('巡夜岗');
  const [one, other] = [await ofParty('甲'), await ofParty('乙')];
  await world.overlapping(
    'duty_claim',
    () => one.does(claimDuty, { duty: post }),
    () => other.does(claimDuty, { duty: post }),
  );
  expect(at(await shown(), 0)).toMatchObject({ held: 1, waiting: 1 });
});

test('[S2-A12] 五员: five roles with their duties; a member holds several of them, each role lists who holds it and what was done', async () => {
  const { ofParty, shown, duty, opens, holders } = await settled('五员社区');
  const five = ['守门员', '示范员', '宣传员', '调研员', '调解员'];
  await opens(...five.map((name) => ({ name, set: '五员', forWhom: 'members' as const })));
  const [one, other] = [await ofParty('党员甲'), await ofParty('党员乙')];
  for (const name of ['守门员', '宣传员', '调解员']) await one.does(claimDuty, { duty: await duty(name), called: '老甲' });
  const { id: talk } = await other.does(claimDuty, { duty: await duty('宣传员'), called: '老乙' });
  await other.does(noteDeed, { claim: talk, on: '2026-02-28', what: '讲了一次用电安全' });
  expect((await shown()).map(({ name, set, called }) => [name, set, called])).toEqual([
    ['守门员', '五员', ['老甲']],
    ['示范员', '五员', []],
    ['宣传员', '五员', ['老甲', '老乙']],
    ['调研员', '五员', []],
    ['调解员', '五员', ['老甲']],
  ]);
  const { rows } = await holders();
  expect(rows.map(({ duty: named, who, deeds }) => [named, who, deeds.length])).toEqual([
    ['守门员', '老甲', 0],
    ['宣传员', '老甲', 0],
    ['宣传员', '老乙', 1],
    ['调解员', '老甲', 0],
  ]);
});

test('[S2-A16] every member holds at least one post with a duty in words; who holds none yet is a list for the branch alone', async () => {
  const { community, chen, member, ofParty, duty, opens, holders } = await settled('设岗社区');
  await opens({ name: '政策宣传岗', forWhom: 'members' }, { name: '扶老助残岗', forWhom: 'members' });
  const unsaid = { name: '空岗', duty: '   ', forWhom: 'members' as const };
  expect(openDuties.contract.input.safeParse({ community: community.id, duties: [unsaid] }).success).toBe(false);
  const [one, other] = [await ofParty('田一'), await ofParty('任二')];
  expect([(await holders()).members, (await holders()).without]).toEqual([2, ['田**', '任**']]);
  await one.does(claimDuty, { duty: await duty('政策宣传岗') });
  expect((await holders()).without).toEqual(['任**']);
  await chen.does(giveDuty, { duty: await duty('扶老助残岗'), person: other.id });
  const given = async (person: string) => await chen.isRefused(giveDuty, { duty: await duty('扶老助残岗'), person });
  expect([await given(other.id), await given((await member('群众')).id)]).toEqual([
    'organizations.duty_theirs_known',
    'organizations.duty_theirs_for_members',
  ]);
  const { rows, without } = await holders();
  expect([without, rows.map(({ who }) => who)]).toEqual([[], ['田**', '任**']]);
  const claim = at(rows, 1).claim;
  await chen.does(reviewDuty, { claim, year: 2026, result: 'kept', said: '每月去看两家' });
  expect((await holders()).rows.map(({ review }) => review?.result ?? null)).toEqual([null, 'kept']);
  const staff = await world.arrive('community-staff', { area: community });
  expect(await staff.seesNot(dutyHolders, { community: community.id, year: 2026 })).toBe('not_allowed');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.seesNot(dutyHolders, { community: community.id, year: 2026 })).toBe('not_found');
});

test('[S1-D22] three fields 环境整治、疫情防控、矛盾纠纷: heads in each; who helps in two counts in both and once in the total', async () => {
  const { community, chen, member, duty, opens, holders } = await settled('新村社区');
  const three = ['环境整治', '疫情防控', '矛盾纠纷'];
  await chen.does(setFields, { community: community.id, names: three });
  const known = (await chen.sees(fields, { community: community.id })).rows;
  expect(known.map(({ name }) => name)).toEqual(three);
  await opens(...known.map(({ id, name }) => ({ name: `${name}员`, field: id, forWhom: 'everybody' as const })), {
    name: '杂事员',
    forWhom: 'everybody',
  });
  const people = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => member(name)));
  const claims = async (nth: number, ...names: string[]) => {
    for (const name of names) await at(people, nth).does(claimDuty, { duty: await duty(name) });
  };
  await claims(0, '环境整治员', '疫情防控员');
  await claims(1, '环境整治员', '矛盾纠纷员');
  await claims(2, '环境整治员');
  await claims(3, '杂事员');
  const { forces, total } = await holders();
  expect(forces.map(({ field, heads }) => [field, heads])).toEqual([
    ['环境整治', 3],
    ['疫情防控', 1],
    ['矛盾纠纷', 1],
  ]);
  expect(total).toBe(3);
  await chen.does(endDuty, { duty: await duty('矛盾纠纷员') });
  expect((await holders()).forces.map(({ heads }) => heads)).toEqual([3, 1, 0]);
  expect((await at(people, 1).sees(notices, {})).rows.map(({ say }) => say)).toEqual([expect.stringContaining('「矛盾纠纷员」这个岗撤了')]);
  await chen.does(setFields, { community: community.id, names: ['矛盾纠纷', '环境整治'] });
  expect((await chen.sees(fields, { community: community.id })).rows.map(({ name }) => name)).toEqual(['矛盾纠纷', '环境整治']);
});

test('the office ends a post for whoever holds it: they are told and the next in line holds it; whoever gives it back themself is told nothing', async () => {
  const { chen, member, shown, duty, opens, holders } = await settled('退岗村');
  await opens({ name: '楼道岗', places: 1, forWhom: 'everybody' });
  const post = await duty('楼道岗');
  const [first, second] = [await member('甲'), await member('乙')];
  await first.does(claimDuty, { duty: post });
  await second.does(claimDuty, { duty: post });
  await chen.does(leaveDuty, { claim: at((await holders()).rows, 0).claim });
  const told = async (person: Person) => (await person.sees(notices, {})).rows.filter(({ say }) => /把您从「楼道岗」退出/.test(say)).length;
  expect([await told(first), await turns(second), at(await shown(second), 0).mine]).toEqual([1, 1, 'held']);
  await second.does(leaveDuty, { claim: at((await holders()).rows, 0).claim });
  expect(await told(second)).toBe(0);
});
