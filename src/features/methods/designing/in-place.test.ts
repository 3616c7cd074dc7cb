import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodAdvice } from '#library/good-advice.ts';
import { hiddenDisputes } from '#library/hidden-disputes.ts';
import { mediation } from '#library/mediation.ts';
import type { Edit } from '#method/designing/editing/edits.ts';
import type { Person } from '../../../testing/arrive.ts';
import { inPlace } from '../../../testing/designs.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { entrust } from '../../matters/entrusting/entrust.ts';
import { begin } from '../../matters/gathering/begin.ts';
import { beginnable } from '../../matters/gathering/beginnable.ts';
import { openly } from '../../matters/openly/openly.ts';
import { answerQuarrel, hearQuarrel, openQuarrel, quarrels } from '../../matters/quarrels/hear.ts';
import { fill } from '../../matters/verbs.ts';
import { blow } from '../../matters/whistling/blow.ts';
import { whistles } from '../../matters/whistling/whistles.ts';
import { catalogue } from '../catalogue.ts';
import { tryOut } from '../trying/try-out.ts';

let world: World;
let cast: Cast;
let chen: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  cast = await castOf(world);
  ({ chen } = cast);
  for (const kind of ['mediator', 'property', 'gate-keeper', 'grid-head', 'street-leader', 'council']) await world.arrive(kind);
  await switchOn(world, [mediation, hiddenDisputes, goodAdvice]);
});
afterAll(() => world.end());

const variantOf = async (method: string, ...edits: Edit[]) =>
  await inPlace(chen, { community, method, edits: [{ do: 'name-method', name: '我们自己的' }, ...edits] });
const methodOf = async (matter: string) =>
  (await world.owner.selectFrom('matter').select('method_id').where('id', '=', matter).executeTakeFirstOrThrow()).method_id;

test('a resident asks from the phone as before, and it goes by the community’s own from sending out to the last word', async () => {
  const own = await variantOf('three-orders', { do: 'time-step', step: 'dispatch', within: { unit: 'workhours', count: 1 } });
  const leaves = async () => (await cast.wang.sees(catalogue, { place: cast.wang.dwelling.id })).leaves.map(({ id }) => id);
  expect(await leaves()).toContain('stair-light');
  const matter = await cast.solved(5);
  expect(await methodOf(matter)).toBe(own);
  expect(await world.owner.selectFrom('matter').select('outcome').where('id', '=', matter).executeTakeFirst()).toEqual({
    outcome: 'solved',
  });
  expect((await chen.sees(tryOut, { community, method: own, perDay: 2 })).opened).toBeGreaterThan(100);
});

test('a whistle calls by the community’s own call in place of the one everybody has, once each', async () => {
  const gate = await world.arrive('gate-keeper');
  const own = await variantOf('whistle', { do: 'time-step', step: 'answer', within: { unit: 'minutes', count: 3 } });
  await gate.does(blow, { problem: 'flood' });
  const [whistle] = (await gate.sees(whistles, {})).whistles;
  expect(whistle?.calls.map(({ called }) => called).toSorted()).toEqual(['专职网格员', '物业']);
  const calls = await world.owner
    .selectFrom('whistle_call')
    .innerJoin('matter', 'matter.id', 'whistle_call.matter_id')
    .selectAll()
    .execute();
  const ours = calls.find(({ called }) => called === 'grid-worker');
  expect(ours).toMatchObject({ method_id: own });
  expect(Date.parse(String(ours?.due_at)) - Date.parse(String(ours?.opened_at))).toBe(3 * 60_000);
  expect(calls.find(({ called }) => called === 'property')).toMatchObject({ method_id: 'whistle-firm' });
});

test('a round that listens for quarrels, and the mediation a quarrel becomes, go by the community’s own of both', async () => {
  const [round, settling] = [await variantOf('hidden-disputes'), await variantOf('mediation')];
  const place = at(world.places.grids, 0).id;
  const { id: matter } = await cast.lin.does(begin, { method: 'hidden-disputes', leaf: 'hidden-disputes', place, subject: '三月排查' });
  expect(await methodOf(matter)).toBe(round);
  await cast.lin.does(hearQuarrel, { matter, leaf: 'neighbour-quarrel' });
  await cast.lin.does(fill, { matter, step: 'walk', outcome: 'found', answers: { doors: 60 } });
  const quarrel = at((await cast.lin.sees(quarrels, { matter })).rows, 0).id;
  for (const answer of ['one', 'other'] as const) await cast.lin.does(answerQuarrel, { quarrel, answer });
  const [one, other] = await Promise.all([0, 1].map((nth) => world.arrive('resident', { home: at(world.places.dwellings, nth) })));
  const sides: [string, string] = [one?.id ?? '', other?.id ?? ''];
  const opened = await cast.lin.does(openQuarrel, { quarrel, place: one?.dwelling.id ?? '', subject: '楼上音响太吵', sides });
  expect(await methodOf(opened.id)).toBe(settling);
});

test('a complaint is heard by the community’s own, and by the one above where it names who would hear it', async () => {
  const own = await variantOf('complaint');
  const complaint = { subject: '办事推来推去', leaf: 'service', place: cast.wang.dwelling.id };
  const plain = await cast.filed({ ...complaint, about: [cast.lin.post ?? ''] });
  expect(await methodOf(plain)).toBe(own);
  const above = await cast.filed({ ...complaint, about: [chen.post ?? ''] });
  expect(await methodOf(above)).toBe('complaint-above');
});

test('what a department entrusts, and what is answered before everybody, keep their doors', async () => {
  const [entrusted, advice] = [await variantOf('entrusted'), await variantOf('good-advice')];
  const street = await world.arrive('street-leader');
  const asked = { department: '应急办', leaf: 'ask-safety', subject: '楼道堆物排查', until: '2026-03-06', evidence: '每栋楼看过一遍' };
  await street.does(entrust, { ...asked, places: [at(world.places.grids, 0).id] });
  const sent = await world.owner.selectFrom('matter').select('id').where('method_id', '=', entrusted).execute();
  expect(sent).toHaveLength(1);
  const matter = await cast.filed({ subject: '楼下装一排长椅', leaf: 'advice' });
  expect(await methodOf(matter)).toBe(advice);
  await cast.he.does(fill, { matter, step: 'answer', outcome: 'adopted', answers: { reply: '下个月装两排' } });
  const { rows } = await cast.lin.sees(openly, { community, kind: 'good-advice' });
  expect(rows.map(({ line }) => line)).toEqual(['楼下装一排长椅']);
});

test('what may be begun here names the community’s own, not what it stands for', async () => {
  const { rows } = await chen.sees(beginnable, {});
  const named = rows.filter(({ name }) => name === '我们自己的').length;
  expect(named).toBeGreaterThan(1);
  expect(rows.map(({ method }) => method)).not.toEqual(expect.arrayContaining(['mediation']));
  expect(rows.map(({ method }) => method)).not.toEqual(expect.arrayContaining(['complaint']));
});
