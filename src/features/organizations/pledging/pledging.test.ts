import { afterAll, beforeAll, expect, test } from 'vitest';
import { members } from '#features/imports/kinds/members.ts';
import { undo } from '#features/imports/undo.ts';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import { register } from '#features/people/door.ts';
import { moveOut } from '#features/people/moving/move.ts';
import { eraseMe } from '#features/people/own/erase.ts';
import { dayOf } from '#kernel/clock.ts';
import { checkCharacter } from '#kernel/id-number.ts';
import { newId } from '#kernel/ids.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../../features.ts';
import type { Person } from '../../../testing/arrive.ts';
import { csvOf, deskOf } from '../../../testing/handing-in.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { type pledgeParts, showPledge as showContract } from './contract.ts';
import { myPledge, pledges } from './read.ts';
import { hidePledge, showPledge } from './show.ts';

type Part = (typeof pledgeParts)[number];

let world: World;
let laid: Awaited<ReturnType<typeof village>>;
let list: string[];
beforeAll(async () => {
  world = await createWorld();
  laid = await village(world, '城东社区');
  const where = { street_id: world.places.street.id, community_id: laid.community.id, grid_id: null, micro_grid_id: null };
  const { household_id } = await world.owner
    .selectFrom('person')
    .select('household_id')
    .where('id', '=', laid.chen.id)
    .executeTakeFirstOrThrow();
  const household = household_id ?? '';
  const people = Array.from({ length: 797 }, (_, nth) => ({ name: `党员${'甲乙丙丁戊己庚辛壬癸'[nth % 10]}`, household, where }));
  list = await register(world.owner, world.system.keys, world.now(), people);
  await world.owner
    .insertInto('party_member')
    .values(list.map((person_id) => ({ person_id })))
    .execute();
});
afterAll(() => world.end());

async function member(name: string): Promise<Person> {
  const who = await laid.member(name);
  await world.owner.insertInto('party_member').values({ person_id: who.id }).execute();
  return who;
}
const shows = (who: Person, part: Part, called = '老高') => who.does(showPledge, { part, called, says: '有事敲我家门', agreed: true });
const seen = async () => await world.system.see(pledges, { token: null }, { community: laid.community.id });
const counts = async () => (await seen()).counts.map(({ members }) => members);

test('[S4-A4] of 800 members it is counted who published each of the four parts, each part by the member’s own choice', async () => {
  const [gao, bai, qi] = [await member('高志'), await member('白云'), await member('齐心')];
  expect(await seen()).toMatchObject({
    rows: [],
    of: 800,
    counts: [{ part: 'identity', members: 0 }, { part: 'duty' }, { part: 'skill' }, { part: 'giving' }],
  });
  for (const part of ['identity', 'duty', 'skill', 'giving'] as const) await shows(gao, part);
  await shows(bai, 'identity', '小白');
  const many = list
    .slice(0, 100)
    .map((person_id) => ({ id: newId(), person_id, community_id: laid.community.id, part: 'duty', called: '党员', says: '负责三号楼' }));
  await world.owner.insertInto('pledge').values(many).execute();
  expect(await counts()).toEqual([2, 101, 1, 1]);
  await gao.does(showPledge, { part: 'duty', called: '高师傅', says: '负责消防通道', agreed: true });
  await gao.does(hidePledge, { part: 'giving' });
  expect(await counts()).toEqual([2, 101, 1, 0]);
  expect(await gao.sees(myPledge, {})).toMatchObject({ member: true, called: '高师傅' });
  expect((await gao.sees(myPledge, {})).parts.map(({ part }) => part).toSorted()).toEqual(['duty', 'identity', 'skill']);
  expect((await qi.sees(myPledge, {})).parts).toEqual([]);
  expect(JSON.stringify((await seen()).rows)).not.toMatch(/齐|qi/);
  expect(showContract.input.safeParse({ part: 'identity', called: '高', says: '有事敲门', agreed: false }).success).toBe(false);
  expect(showContract.input.safeParse({ part: 'identity', called: '高', says: '电话13912345678', agreed: true }).success).toBe(false);
});

test('taken back as a whole it is gone at once; so it is for whoever is no member any more, or erases themself', async () => {
  const [one, other, erased] = [await member('收回的'), await member('转出的'), await member('删除的')];
  const before = await counts();
  for (const who of [one, other, erased]) await shows(who, 'skill', '路人');
  expect(await counts()).toEqual(before.map((members, nth) => members + (nth === 2 ? 3 : 0)));
  expect((await one.sees(myConsents, {})).standing.map(({ purpose }) => purpose)).toEqual(['pledge']);
  await one.does(withdrawConsent, { purpose: 'pledge', about: one.id });
  await world.owner.updateTable('party_member').set({ ended_at: '2026-03-01T00:00:00Z' }).where('person_id', '=', other.id).execute();
  await erased.does(eraseMe, { sure: true });
  expect(await counts()).toEqual(before);
  expect((await one.sees(myPledge, {})).parts).toEqual([]);
  await expire(world.owner, features, world.now());
  const kept = await world.owner.selectFrom('pledge').select('person_id').where('person_id', 'in', [one.id, other.id, erased.id]).execute();
  expect(kept).toEqual([]);
  expect((await other.sees(myConsents, {})).standing).toEqual([]);
});

test('a membership that ends with its file takes pledge and consent along, and back again it shows nothing; so it is for whoever moves out', async () => {
  const { chen, community, member: resident } = laid;
  const who = await resident('随名册的');
  const number = `14010619580303003${checkCharacter('14010619580303003')}`;
  await world.owner
    .updateTable('person_index')
    .set({ id_mac: world.system.keys.mark('id-number', number) })
    .where('person_id', '=', who.id)
    .execute();
  const desk = deskOf(world, chen, community.id);
  const roster = csvOf(members, [{ name: '随名册的', idNumber: number, branch: '第一党支部' }]);
  const { id: batch } = await desk.takenOver('members', roster);
  const before = await counts();
  await shows(who, 'giving', '老随');
  await chen.does(undo, { batch, why: '名册传错了，改好再传' });
  expect((await who.sees(myConsents, {})).standing).toEqual([]);
  await desk.takenOver('members', roster, '改好的名册.csv');
  expect(await who.sees(myPledge, {})).toEqual({ member: true, called: null, parts: [] });
  expect(await counts()).toEqual(before);

  await shows(who, 'giving', '老随');
  await chen.does(moveOut, { person: who.id, why: 'moved-out', onDay: dayOf(world.now()) });
  const left = await world.owner.selectFrom('separate_consent').select('withdrawn_at').where('person_id', '=', who.id).execute();
  expect(left).toMatchObject([{ withdrawn_at: expect.anything() }]);
});

test('who is on no list of members here shows no pledge, and nobody shows one for another', async () => {
  const stranger = await laid.member('不是党员');
  expect(await stranger.sees(myPledge, {})).toEqual({ member: false, called: null, parts: [] });
  expect(await stranger.isRefused(showPledge, { part: 'duty', called: '我', says: '有事找我', agreed: true })).toBe(
    'organizations.pledge_members',
  );
  expect(await at([stranger], 0).isRefused(hidePledge, { part: 'duty' })).toBe('not_found');
});
