import { afterAll, beforeAll, expect, test } from 'vitest';
import { handovers } from '#features/organizations/handing/read.ts';
import { revoke } from '#features/organizations/revoke.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { file } from './file.ts';
import { inbox } from './lists.ts';
import { pool } from './pool.ts';
import { show } from './show.ts';
import { dispatch, fill, take } from './verbs.ts';

let world: World;
let chen: Person;
let li: Person;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary', { called: '陈书记' });
  li = await world.arrive('grid-worker', { called: '小李' });
});
afterAll(() => world.end());

/** An order somebody has taken by the post of a helper. */
async function taken(helper: Person): Promise<string> {
  const wang = await world.arrive('resident');
  const { id: matter } = await wang.does(file, { leaf: 'stair-light', place: wang.dwelling.id, subject: '楼道灯不亮' });
  await li.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await helper.does(take, { matter, step: 'offer' });
  return matter;
}
const inHand = async (who: Person) => (await who.sees(inbox, {})).rows.map(({ id }) => id);

test('[S2-A42] whoever leaves a post has nothing in hand by it any more: the order goes back to be given out, and its place is theirs to read no longer', async () => {
  const helper = await world.arrive('volunteer', { called: '老周' });
  const matter = await taken(helper);
  expect(await inHand(helper)).toEqual([matter]);
  await chen.does(revoke, { post: helper.post ?? '' });
  expect([await inHand(helper), await helper.seesNot(show, { matter })]).toEqual([[], 'not_found']);
  expect(await helper.isRefused(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换好了' } })).toBe('not_found');
  expect(await inHand(li)).toContain(matter);
  await li.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  const other = await world.arrive('volunteer', { called: '老吴' });
  expect(await other.isRefused(take, { matter, step: 'offer' })).toBe('allowed');
});

test('a post that ends by its day lets go of its work too; one like it for the same place keeps it', async () => {
  const [leaves, stays] = [await world.arrive('volunteer', { called: '老郑' }), await world.arrive('volunteer', { called: '老冯' })];
  const [given, kept] = [await taken(leaves), await taken(stays)];
  const until = '2026-03-03';
  const posts = [leaves.post ?? '', stays.post ?? ''];
  await world.owner.updateTable('post').set({ until }).where('id', 'in', posts).execute();
  const again = await world.owner
    .selectFrom('post')
    .selectAll()
    .where('id', '=', posts[1] ?? '')
    .executeTakeFirstOrThrow();
  await world.owner
    .insertInto('post')
    .values({ ...again, id: crypto.randomUUID(), since: until, until: null })
    .execute();
  world.pass({ hours: 24 });
  await world.sweep();
  expect([await inHand(leaves), await inHand(stays)]).toEqual([[], [kept]]);
  expect(await inHand(li)).toContain(given);
});

test('what was offered somebody by name is theirs to read to the last day of the post, not until the clock looks again', async () => {
  const helper = await world.arrive('volunteer', { called: '老钱' });
  const wang = await world.arrive('resident');
  const { id: matter } = await wang.does(file, { leaf: 'stair-light', place: wang.dwelling.id, subject: '楼道灯不亮' });
  await li.does(dispatch, { matter, step: 'dispatch', persons: [helper.id] });
  const reads = async () => [await helper.seesNot(show, { matter }), (await helper.sees(pool, {})).rows.map(({ id }) => id)];
  expect(await reads()).toEqual(['allowed', [matter]]);
  const tomorrow = dayOf(world.now().add({ hours: 24 }));
  await world.owner
    .updateTable('post')
    .set({ until: tomorrow })
    .where('id', '=', helper.post ?? '')
    .execute();
  world.pass({ hours: 24 });
  expect(await reads()).toEqual(['not_found', []]);
});

test('what a grid worker had in hand stands on the list of their hand-over, and waits for whoever gives it out', async () => {
  const worker = await world.arrive('grid-worker', { called: '小赵' });
  const helper = { kind: 'volunteer', person_id: worker.id, area_id: world.places.community.id, community_id: world.places.community.id };
  const id = crypto.randomUUID();
  await world.owner
    .insertInto('post')
    .values({ ...helper, id, called: '小赵', since: '2026-03-02', skills: [] })
    .execute();
  const matter = await taken(worker);
  await chen.does(revoke, { post: worker.post ?? '' });
  expect(await inHand(worker)).toEqual([matter]); // as a volunteer, which they are still
  const pack = at(
    (await chen.sees(handovers, { community: world.places.community.id })).rows.filter(({ giver }) => giver === '小赵'),
    0,
  );
  expect(pack.items).toMatchObject([{ kind: 'matter', what: expect.stringContaining('楼道灯不亮') }]);
  await chen.does(revoke, { post: id });
  expect(await inHand(worker)).toEqual([]);
});
