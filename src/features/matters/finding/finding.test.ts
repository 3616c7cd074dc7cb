import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asked } from '#kernel/contract.ts';
import { needs } from '#library/needs.ts';
import { unsafeConduct } from '#library/unsafe-conduct.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { inbox } from '../lists.ts';
import { show } from '../show.ts';
import { fill } from '../verbs.ts';
import { findable, reportConduct, reportFinding } from './report.ts';

let world: World;
let cast: Cast;
let building: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await switchOn(world, [unsafeConduct, needs]);
  building = at(world.places.buildings, 0).id;
});
afterAll(() => world.end());

const waiting = async (by: Person) => (await by.sees(inbox, {})).rows.map(({ id }) => id);
type Conduct = Partial<Asked<(typeof reportConduct)['contract']>>;
const conduct = (given: Conduct = {}) => ({
  ...{ place: building, leaf: 'seen-thrown', at: '2026-03-02T09:00:00+08:00', seen: '从楼上扔下一个瓶子，落在楼门口' },
  ...given,
});

test('[S3-A50] four kinds: hazard, quarrel and lack become orders; the fourth is what was seen in public, facts only and nobody named', async () => {
  const { sun, lin, he, zhou } = cast;
  const orders = [
    ['safety', 'fire-lane', '消防通道堵着'],
    ['quarrel', 'noise', '晚上音响声大'],
    ['service', 'need-service', '没有给孩子写作业的地方'],
  ] as const;
  for (const [kind, leaf, subject] of orders) {
    const { id } = await sun.does(reportFinding, { kind, leaf, subject, place: building });
    const waits = await Promise.all([lin, he].map(waiting));
    expect(waits.flat()).toContain(id);
    expect((await sun.sees(show, { matter: id })).subject).toBe(subject);
  }
  const named = ['王小明从楼上扔瓶子', '老王从楼上扔瓶子', '李大爷往楼下扔东西', '301室往下扔瓶子', '那家人往下扔瓶子'];
  for (const seen of named) expect(await sun.isRefused(reportConduct, conduct({ seen }))).toBe('matters.finding_names');
  for (const seen of ['楼上的人素质太低', '有人思想不好，有不良倾向'])
    expect(await sun.isRefused(reportConduct, conduct({ seen }))).toBe('matters.finding_opinion');
  expect(await sun.isRefused(reportConduct, conduct({ place: at(world.places.dwellings, 1).id }))).toBe('matters.finding_public');

  const { id } = await sun.does(reportConduct, conduct());
  expect(await waiting(lin)).toContain(id);
  const seen = await lin.sees(show, { matter: id });
  expect(seen.subject).toBe('从高处往下扔东西');
  expect(JSON.stringify(seen.timeline)).toContain('看见：从楼上扔下一个瓶子');
  await lin.does(fill, { matter: id, step: 'look', outcome: 'removed', answers: { did: '清了碎片，挂了提醒牌' } });
  await lin.does(fill, { matter: id, step: 'tell', outcome: 'told', answers: { how: '楼门口贴了提醒，不点名' } });
  expect(await zhou.seesNot(show, { matter: id })).toBe('not_found');
});

test('nothing of it is kept of a person: a finding is its matter, its kind and its day', async () => {
  const columns = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = 'finding' order by 1`.execute(
    world.owner,
  );
  expect(columns.rows.map(({ name }) => name)).toEqual(['at', 'community_id', 'kind', 'matter_id']);
  expect(unsafeConduct.forms['removed']?.fields.map(({ id }) => id)).toEqual(['did']);
  const shape = (given: object) =>
    reportFinding.contract.input.safeParse({ leaf: 'noise', subject: '吵', place: building, ...given }).success;
  expect([shape({ kind: 'tendency', subject: '吵得很' }), shape({ kind: 'conduct', subject: '吵得很' })]).toEqual([false, false]);
});

test('each kind has its own list; what is not of it, to come or long ago is refused; residents report as residents do', async () => {
  const { sun, wang, lin } = cast;
  const { kinds } = await sun.sees(findable, { place: world.places.community.id });
  expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
    ['safety', null],
    ['quarrel', null],
    ['service', null],
    ['conduct', null],
  ]);
  expect(kinds.map(({ leaves }) => leaves.map(({ id }) => id).includes('seen-thrown'))).toEqual([false, false, false, true]);
  const noise = { leaf: 'noise', subject: '晚上音响声大', place: building };
  expect(await sun.isRefused(reportFinding, { ...noise, kind: 'safety' })).toBe('matters.finding_kind');
  expect(await sun.isRefused(reportConduct, conduct({ leaf: 'noise' }))).toBe('matters.finding_kind');
  for (const when of ['2026-03-02T12:00:00+08:00', '2026-02-20T12:00:00+08:00'])
    expect(await sun.isRefused(reportConduct, conduct({ at: when }))).toBe('matters.finding_later');
  expect(await wang.isRefused(reportFinding, { ...noise, kind: 'quarrel' })).toBe('not_allowed');
  for (let nth = 0; nth < 4; nth += 1) await lin.does(reportConduct, conduct({ leaf: 'seen-dog', seen: '有狗没牵绳，在花园里跑' }));
  const again = await sun.sees(findable, { place: building });
  expect(again.kinds.map(({ count }) => count)).toEqual([null, null, null, 5]);
});
