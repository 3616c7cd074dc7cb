import { afterAll, beforeAll, expect, test } from 'vitest';
import { starRound } from '#library/star-round.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { asks, founds } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../../matters/file.ts';
import { met, speak } from '../../matters/gathering/verbs.ts';
import { inbox } from '../../matters/lists.ts';
import { openPhase } from '../../matters/rounding/open-phase.ts';
import { openRound } from '../../matters/rounding/open-round.ts';
import { show } from '../../matters/show.ts';
import { fill } from '../../matters/verbs.ts';
import { appoint } from '../appoint.ts';
import { foundBody } from './found.ts';
import { takeSeat } from './seats.ts';
import { whoSits } from './who-sits.ts';

let world: World;
let chen: Person;
let mei: Person;
let members: Person[];
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [starRound]);
  chen = await world.arrive('secretary');
  const neighbour = (name: string, home: number) => world.arrive('resident', { name, home: at(world.places.dwellings, home) });
  mei = await neighbour('梅', 0);
  members = [await neighbour('李', 2), await neighbour('赵', 3), await neighbour('孙', 2), await neighbour('梅大伯', 0)];
  await world.arrive('council', { name: '周', home: at(world.places.dwellings, 3) });
});
afterAll(() => world.end());

const since = '2026-03-02';
const sits = (body: string, person: Person, called: string, until?: string) =>
  chen.isRefused(takeSeat, { body, seat: 'appraisal-council', person: person.id, called, since, ...(until ? { until } : {}) });
const panelOf = async (matter: string) =>
  (await at(members, 0).sees(show, { matter })).gathering?.counts.find(({ panel }) => panel === '道德评议会');

test('[S0-B20] four members of a 道德评议委员会 with a term; the one whose household is reviewed is refused a vote, stands as 回避, and the quorum counts without them', async () => {
  const { community } = world.places;
  const body = await founds(chen, 'moral-committee', community, { name: '道德评议委员会', founded: since });
  expect(await chen.isRefused(foundBody, asks('moral-committee', community, { name: '第二个' }))).toBe('organizations.body_single');
  expect(await sits(body, at(members, 0), '李委员')).toBe('organizations.seat_term');
  expect(await sits(body, at(members, 0), '李委员', '2031-03-03')).toBe('organizations.seat_term');
  for (const [nth, called] of ['李委员', '赵委员', '孙委员', '梅委员'].entries())
    expect(await sits(body, at(members, nth), called, '2031-03-02')).toBe('allowed');
  const byAppointing = { person: at(members, 0).id, kind: 'appraisal-council', area: world.places.community.id, called: '李委员', since };
  expect(await chen.isRefused(appoint, byAppointing)).toBe('organizations.by_term'); // without a term nobody sits there
  const seen = await world.system.see(whoSits, { token: null }, { community: community.id });
  expect(seen.people.flatMap(({ called, posts }) => posts.map(({ at: where, until }) => [called, where, until]))).toEqual(
    expect.arrayContaining(['李委员', '赵委员', '孙委员', '梅委员'].map((called) => [called, '道德评议委员会', '2031-03-02'])),
  );

  const matter = await reviewed();
  const [li, zhao, sun, kin] = [at(members, 0), at(members, 1), at(members, 2), at(members, 3)];
  expect(await panelOf(matter)).toEqual({ panel: '道德评议会', seats: 3, yes: 0, no: 0, aside: 1 });
  expect((await kin.sees(inbox, {})).rows.map(({ id }) => id)).not.toContain(matter);
  expect(await kin.isRefused(speak, { matter, step: 'review', outcome: 'yes' })).not.toBe('allowed');
  await li.does(speak, { matter, step: 'review', outcome: 'no', answers: { reason: '还差一样' } });
  await zhao.does(speak, { matter, step: 'review', outcome: 'no', answers: { reason: '还差一样' } }); // two of three: with the fourth it would not be decided
  expect((await mei.sees(show, { matter })).status).toContain('说明理由');
  await heardFaceToFace(matter);
  expect(await panelOf(matter)).toEqual({ panel: '道德评议会', seats: 3, yes: 0, no: 0, aside: 1 });
  expect(await kin.isRefused(speak, { matter, step: 'review', outcome: 'yes' })).not.toBe('allowed');
  for (const one of [li, sun]) await one.does(speak, { matter, step: 'review', outcome: 'yes' });
  expect(await panelOf(matter)).toMatchObject({ yes: 2, no: 0, aside: 1 });
});

/** A household asks to be reviewed, and the round comes to it. */
async function reviewed(): Promise<string> {
  const { id: round } = await chen.does(openRound, {
    ...{ method: 'star-round', communities: [world.places.community.id], name: '春天这一轮', plan: '三月报名，四月审，五月定下来。' },
  });
  const asked = { subject: '我家报星级文明户', leaf: 'star-household', place: mei.dwelling.id };
  const { id: matter } = await mei.does(file, { ...asked, answers: { wish: 'five', self: '都做到了' } });
  await chen.does(openPhase, { round, phase: '审' });
  await chen.does(fill, { matter, step: 'facts', outcome: 'heard', answers: { facts: '院子干净' } });
  return matter;
}

/** The committee meets about it, which the household asked for. */
async function heardFaceToFace(matter: string): Promise<void> {
  await chen.does(fill, { matter, step: 'reasons', outcome: 'lower', answers: { stars: 'four', reason: '志愿服务还没有参加' } });
  await mei.does(fill, { matter, step: 'accept', outcome: 'hear-me' });
  const present = members.slice(0, 2).map(({ id }) => id);
  await chen.does(met, { matter, step: 'hearing', outcome: 'held', present, answers: { minutes: '当面听过了' } });
}
