import { afterAll, beforeAll, expect, test } from 'vitest';
import { mediation } from '#library/mediation.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { begin } from '../gathering/begin.ts';
import { join } from '../joining/join.ts';
import { merge } from '../joining/merge.ts';
import { show } from '../show.ts';
import { householdThread } from './household.ts';
import { link, unlink } from './link.ts';
import { linkable } from './linkable.ts';
import { thread } from './thread.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await switchOn(world, [mediation]);
});
afterAll(() => world.end());

const stairs = () => ({ place: at(world.places.units, 0).id });
const neighbour = (home = 1) => world.arrive('resident', { name: '李晓红', home: at(world.places.dwellings, home) });
const reason = '是同一根管子漏的';

test('what belongs together is tied by hand, read from both ends, once, and undone by either', async () => {
  const { lin, chen, wang } = cast;
  const [one, other] = [
    await cast.filed({ ...stairs() }),
    await cast.filed({ leaf: 'drain', subject: '下水堵了', place: wang.dwelling.id }),
  ];
  const tie = (await lin.does(link, { matter: one, other, reason })).id;
  expect(await chen.isRefused(link, { matter: other, other: one, reason: '反过来也一样' })).toBe('matters.link_there');
  expect(await lin.isRefused(link, { matter: one, other: one, reason })).toBe('matters.link_itself');
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    expect((await lin.sees(thread, { matter: from })).matters).toMatchObject([
      { id: to, how: 'linked', link: { id: tie, reason, mayUndo: true } },
    ]);
  expect((await wang.sees(thread, { matter: one })).matters).toMatchObject([{ id: other, link: { mayUndo: false } }]);
  expect(await wang.isRefused(unlink, { link: tie })).toBe('not_allowed');
  await chen.does(unlink, { link: tie });
  expect((await lin.sees(thread, { matter: other })).matters).toEqual([]);
  await lin.does(link, { matter: other, other: one, reason });
  expect(await chen.isRefused(unlink, { link: tie })).toBe('not_found');
});

test('two tie the same two from both ends at once: they are tied once', async () => {
  const { lin, chen } = cast;
  const [one, other] = [await cast.filed(stairs()), await cast.filed(stairs())];
  const said = await world.overlapping(
    'matter_link',
    () => lin.isRefused(link, { matter: one, other, reason }),
    () => chen.isRefused(link, { matter: other, other: one, reason }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'matters.link_there']);
});

test('by the number on its paper, and by what is likest; another community’s is no number here', async () => {
  const { lin, wang } = cast;
  const li = await neighbour();
  const one = await cast.filed({ leaf: 'heating', subject: '暖气不热', place: wang.dwelling.id });
  const like = await cast.filed({ leaf: 'heating', subject: '暖气一点不热', place: li.dwelling.id }, li);
  const { rows } = await lin.sees(linkable, { matter: one });
  expect(rows[0]?.id).toBe(like);
  expect(rows.map(({ id }) => id)).not.toContain(one);
  await lin.does(link, { matter: one, number: rows[0]?.number ?? '', reason });
  expect((await lin.sees(linkable, { matter: one })).rows.map(({ id }) => id)).not.toContain(like);
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  const away = await cast.filed({ place: world.places.otherBuilding.id }, far);
  const { number } = await far.sees(show, { matter: away });
  expect(await lin.isRefused(link, { matter: one, number, reason })).toBe('matters.link_unknown');
  expect(await lin.isRefused(link, { matter: one, other: away, reason })).toBe('not_found');
  await expect(lin.does(link, { matter: one, other: like, reason: '打13900000001问' })).rejects.toThrow();
});

test('who asked sees on the thread what is theirs; a neighbour’s own matter is neither there nor counted for them', async () => {
  const { lin, wang } = cast;
  const li = await neighbour(2);
  const [mine, theirs] = [
    await cast.filed({ leaf: 'drain', subject: '下水堵了', place: wang.dwelling.id }),
    await cast.filed({ leaf: 'drain', subject: '下水也堵了', place: li.dwelling.id }, li),
  ];
  await lin.does(link, { matter: mine, other: theirs, reason });
  expect(await wang.sees(thread, { matter: mine })).toMatchObject({ matters: [], hidden: 0, mayLink: false });
  expect((await lin.sees(thread, { matter: mine })).matters).toHaveLength(1);
  expect(await wang.seesNot(thread, { matter: theirs })).toBe('not_found');
});

test('a quarrel that is tied to an order stands in nobody’s thread but theirs who may open it, and nothing betrays it', async () => {
  const { he, lin, wang } = cast;
  const li = await neighbour(3);
  const order = await cast.filed({ leaf: 'drain', subject: '楼上漏水', place: wang.dwelling.id });
  const asked = {
    ...{ method: 'mediation', leaf: 'neighbour-quarrel', place: wang.dwelling.id, subject: '漏水谁来赔' },
    ...{ opener: { person: wang.id, channel: 'counter', agreed: true } as const, others: [li.id] },
  };
  const { id: quarrel } = await he.does(begin, asked);
  await world.owner
    .insertInto('matter_link')
    .values({
      ...{
        id: '019a0000-0000-7000-8000-000000000001',
        one_id: [order, quarrel].toSorted()[0] ?? '',
        other_id: [order, quarrel].toSorted()[1] ?? '',
      },
      ...{ reason: Buffer.alloc(120), made_by: he.account, made_at: world.now().toString() },
    })
    .execute();
  expect(await lin.sees(thread, { matter: order })).toMatchObject({ matters: [], hidden: 0 });
  expect(await lin.seesNot(thread, { matter: quarrel })).toBe('not_found');
  expect(await lin.isRefused(link, { matter: order, other: quarrel, reason })).toBe('not_found');
});

test('duplicates, whole and parts, and the home stand on it by themselves; who only joined reads what they asked and no more', async () => {
  const { lin, wang } = cast;
  const li = await neighbour();
  const [first, second] = [await cast.filed(stairs()), await cast.filed(stairs(), li)];
  const zhao = await neighbour(2);
  await zhao.does(join, { matter: first });
  await lin.does(merge, { into: first, matters: [second] });
  expect((await lin.sees(thread, { matter: first })).matters).toMatchObject([{ id: second, how: 'merged-here', status: '已合并' }]);
  expect((await li.sees(thread, { matter: second })).matters).toMatchObject([{ id: first, how: 'merged-into' }]);
  expect(await zhao.sees(thread, { matter: first })).toMatchObject({ matters: [], things: [], hidden: 0 });
  const home = await cast.filed({ leaf: 'drain', subject: '厨房下水堵了', place: wang.dwelling.id });
  expect((await lin.sees(thread, { matter: home })).things).toMatchObject([{ what: 'household' }]);
  expect((await wang.sees(thread, { matter: home })).things).toEqual([]);
});

test('a work that answers it and the asset it is about stand on the thread of whoever reads it', async () => {
  const { wang, lin, chen } = cast;
  const matter = await cast.filed(stairs());
  const id = '019a0000-0000-7000-8000-000000000002';
  const community_id = world.places.community.id;
  const at_ = world.now().toString();
  await world.owner
    .insertInto('work')
    .values({
      id,
      community_id,
      area_id: community_id,
      kind: 'lighting',
      name: '换全楼的灯',
      plan: '换成声控灯',
      year: 2026,
      budget_fen: 1000,
      planned_at: at_,
    })
    .execute();
  await world.owner.insertInto('work_request').values({ work_id: id, matter_id: matter, linked_by: chen.account, at: at_ }).execute();
  for (const reader of [wang, lin])
    expect((await reader.sees(thread, { matter })).things).toContainEqual(
      expect.objectContaining({ what: 'work-wish', name: '换全楼的灯', state: 'planned' }),
    );
});

test('one door’s thread: its own matters for the staff of its ground, none for others, none told in confidence', async () => {
  const { wang, lin, chen } = cast;
  const { household_id } = await world.owner
    .selectFrom('person')
    .select('household_id')
    .where('id', '=', wang.id)
    .executeTakeFirstOrThrow();
  const household = household_id ?? '';
  await cast.filed({ leaf: 'living', subject: '这个月没钱买米', place: wang.dwelling.id });
  const { rows } = await lin.sees(householdThread, { household });
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.map(({ method }) => method)).not.toContain('难事直通');
  expect(JSON.stringify(rows)).not.toContain('生活有难处');
  expect((await chen.sees(householdThread, { household })).rows.length).toBeGreaterThan(rows.length - 1);
  const far = await world.arrive('grid-worker', { area: at(world.places.grids, 1), name: '钱五', called: '小钱' });
  expect((await far.sees(householdThread, { household })).rows).toEqual([]);
});
