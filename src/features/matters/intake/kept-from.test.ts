import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { actFor } from '#features/accounts/act-for.ts';
import { bindByCode } from '#features/accounts/binding-codes.ts';
import { inviteFamily } from '#features/accounts/family/invite.ts';
import type { Query } from '#kernel/action.ts';
import { features } from '../../../features.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { say } from '../acting/verbs.ts';
import { file } from '../file.ts';
import { mine } from '../lists.ts';
import { show } from '../show.ts';
import { dispatch, fill, withdraw } from '../verbs.ts';
import { serving } from './serving.ts';

const queries = features.flatMap((feature) => feature.queries);
const written = '小林把我的材料弄丢了';

let world: World;
let cast: Cast;
let accused: Person;
let matter: string;
let number: string;
/** Values a query may be asked with, by the name of the field: everything somebody could guess or have seen elsewhere. */
let guesses: Record<string, readonly unknown[]>;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  const { places } = world;
  // Whoever is complained of holds every post there is in the neighbourhood, so that no post opens a way round.
  accused = await world.arrive('secretary', { name: '吴为', called: '老吴' });
  const { wang } = cast;
  const about = [(await wang.sees(serving, { place: wang.dwelling.id })).posts.find(({ post }) => post === accused.post)?.post ?? ''];
  ({ id: matter } = await wang.does(file, { subject: written, leaf: 'service', place: wang.dwelling.id, about }));
  await allPosts(accused.id);
  ({ number } = await world.owner.selectFrom('matter').select('number').where('id', '=', matter).executeTakeFirstOrThrow());
  const areas = [places.community.id, places.street.id, at(places.grids, 0).id, at(places.microGrids, 0).id, wang.dwelling.id];
  guesses = {
    matter: [matter],
    id: [matter],
    area: areas,
    community: [places.community.id],
    place: [wang.dwelling.id, places.community.id],
    leaf: ['service'],
    text: ['服务', '不满', '材料', number],
    sentence: [written],
    subject: [written],
    number: [number],
    from: ['2026-01-01'],
    until: ['2026-12-31'],
    person: [wang.id, accused.id],
  };
});
afterAll(() => world.end());

test.each(queries.map((what) => [what.contract.name, what] as const))(
  'the person complained of asks %s and learns nothing of it',
  async (_, what) => {
    const before = JSON.stringify([matter, number]);
    for (const asked of asking(what)) {
      const answer = await accused.sees(what, asked).catch(() => null);
      const said = JSON.stringify(answer) ?? '';
      expect(said).not.toContain(matter);
      expect(said).not.toContain(`"${number}"`);
      expect(said).not.toContain(written);
    }
    expect(JSON.stringify([matter, number])).toBe(before);
  },
);

test('the same questions show it to the street that hears it: they are asked well enough to find it', async () => {
  const leader = await world.arrive('street-leader');
  const found: string[] = [];
  for (const what of queries) {
    for (const asked of asking(what)) {
      const said = JSON.stringify(await leader.sees(what, asked).catch(() => null)) ?? '';
      if (said.includes(matter) || said.includes(`"${number}"`)) found.push(what.contract.name);
    }
  }
  expect(new Set(found)).toEqual(new Set(['matters.inbox', 'matters.show', ...found]));
  expect(found).toContain('matters.show');
});

test('it waits for them in no inbox, no notice, no message, and nothing can be done to it by them or sent to them', async () => {
  const tasks = await world.owner.selectFrom('task').select('except_persons').where('matter_id', '=', matter).execute();
  for (const { except_persons } of tasks) expect(except_persons).toContain(accused.id);
  expect(await toldTo(accused)).toEqual([]);
  expect(await accused.isRefused(fill, { matter, step: 'hear', outcome: 'taken' })).toBe('not_found');
  expect(await accused.isRefused(dispatch, { matter, step: 'hear', persons: [accused.id] })).toBe('not_found');
  world.pass({ hours: 24 * 9 });
  await world.sweep();
  expect(await toldTo(accused)).toEqual([]);
  const sent = await world.owner.selectFrom('outbox').selectAll().execute();
  expect(sent).toEqual([]);
});

test('who acts for the one who complains learns nothing of a complaint about themself, and cannot make one', async () => {
  const { wang } = cast;
  const { code } = await wang.does(inviteFamily, { may: ['ask', 'see', 'confirm'], kin: 'child', days: 30 });
  await accused.does(bindByCode, { code, scope: 'self', calls: '妈妈' });
  await wang.does(say, { matter, text: written });
  await accused.does(actFor, { person: wang.id });
  expect((await toldTo(wang)).length).toBeGreaterThan(0);
  for (const what of queries) {
    for (const asked of asking(what)) {
      const said = JSON.stringify(await accused.sees(what, asked).catch(() => null));
      expect([what.contract.name, said]).not.toEqual([what.contract.name, expect.stringContaining(matter)]);
      expect(said).not.toContain(`"${number}"`);
    }
  }
  expect(await accused.seesNot(show, { matter })).toBe('not_found');
  expect(await accused.isRefused(withdraw, { matter })).toBe('not_found');
  expect(await accused.isRefused(say, { matter, text: '算了' })).toBe('not_found');
  const about = accused.post === null ? [] : [accused.post];
  expect(await accused.isRefused(file, { subject: '投诉', leaf: 'service', place: wang.dwelling.id, about })).toBe(
    'matters.about_yourself',
  );
  expect((await wang.sees(mine, {})).rows.map(({ id }) => id)).toContain(matter);
  expect(await wang.sees(show, { matter })).toMatchObject({ id: matter });
});

/** Every post that has an area here, held by one person. */
async function allPosts(person: string): Promise<void> {
  const { places, owner } = world;
  const area: Record<string, { id: string } | undefined> = {
    street: places.street,
    community: places.community,
    estate: places.estate,
    grid: at(places.grids, 0),
    'micro-grid': at(places.microGrids, 0),
    building: at(places.buildings, 0),
    county: places.county,
  };
  const kinds = await owner
    .selectFrom('post_kind')
    .select(['id', 'level', 'work'])
    .where('work', '<>', 'administrator')
    .where('id', 'not in', ['secretary', 'fee-payer']) // whoever collects does not pay
    .execute();
  const rows = kinds.flatMap(({ id, level }) => {
    const held = area[level];
    return held
      ? [
          {
            id: crypto.randomUUID(),
            kind: id,
            person_id: person,
            area_id: held.id,
            community_id: places.community.id,
            called: '老吴',
            since: '2026-03-01',
          },
        ]
      : [];
  });
  await owner.insertInto('post').values(rows).execute();
}

/** Ways to ask a query: every value known for its fields, one field at a time over a first guess of all. */
function* asking({ contract: { input } }: Query): Generator<Record<string, unknown>> {
  const shape = input instanceof z.ZodObject ? Object.keys(input.shape) : Object.keys(guesses);
  const known = shape.filter((key) => key in guesses);
  const first = Object.fromEntries(known.map((key) => [key, guesses[key]?.[0]]));
  yield {};
  yield first;
  for (const key of known) for (const value of guesses[key] ?? []) yield { ...first, [key]: value };
  for (const key of known) yield { [key]: guesses[key]?.[0] };
  if (shape.includes('pick')) for (const pick of ['open', 'todo', 'late', 'soon', 'all', 'ended']) yield { pick };
}
