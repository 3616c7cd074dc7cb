import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withdraw } from '#features/matters/verbs.ts';
import { eraseMe } from '#features/people/own/erase.ts';
import { reveal } from '#features/people/reveal.ts';
import { stamp } from '#kernel/clock.ts';
import { startSweeping } from '#kernel/sweeper.ts';
import { auditOf } from '../../testing/audits.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { audit as auditFeature } from './feature.ts';
import { endOfChain, rootsKept, uncoveredBehind } from './roots.ts';
import { sealing } from './seal.ts';

let world: World;
let cast: Cast;
let audit: ReturnType<typeof auditOf>;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  audit = auditOf(world);
});
beforeEach(() => audit.begin());
afterAll(() => world.end());

test('what people do is sealed and fits; what came after the seal is said to be uncovered, and since when', async () => {
  await audit.threeBatches(cast);
  expect(await audit.fault()).toBeNull();
  const root = await audit.taken();
  expect(await uncoveredBehind(world.owner, root)).toEqual({ rows: 0, since: null });
  world.pass({ minutes: 1 });
  const since = stamp(world.now());
  await cast.filed();
  await cast.filed();
  expect(await uncoveredBehind(world.owner, root)).toEqual({ rows: 2, since: since.replace('.000', '') });
  expect(await audit.fault([root])).toBeNull();
});

test('erasing a person, key and all, leaves the chain and every root of it as they were', async () => {
  const left = await world.arrive('resident');
  const id = await cast.filed({}, left);
  await left.does(withdraw, { matter: id });
  await audit.seal();
  const root = await audit.taken();
  await left.does(eraseMe, { sure: true });
  await audit.behind(`update matter set key_wrapped = null where id = '${id}'`);
  const { key_wrapped } = await world.owner
    .selectFrom('person_vault')
    .select('key_wrapped')
    .where('person_id', '=', left.id)
    .executeTakeFirstOrThrow();
  expect(key_wrapped).toBeNull();
  await audit.seal();
  expect(await audit.fault([root, await audit.taken()])).toBeNull();
  expect((await audit.rows()).map(({ action }) => action)).toEqual(['matters.file', 'matters.withdraw', 'people.erase-me']);
});

test('an act waits for no other: rows hold nothing of each other, and stand committed before anything is sealed', async () => {
  const late = await world.owner.startTransaction().execute();
  await sql`insert into audit_row (at, under, posts, action) values (now(), 'clock', '{}', 'sweep.tasks')`.execute(late);
  await Promise.all(Array.from({ length: 8 }, () => cast.filed())); // each ends while the first is still under way
  const { rows: columns } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = 'audit_row' order by 1`.execute(
    world.owner,
  );
  expect(columns.map(({ name }) => name)).toEqual(['account', 'action', 'at', 'posts', 'seq', 'subject', 'subject_kind', 'under']);
  expect(await audit.rows()).toHaveLength(8);
  expect(await endOfChain(world.owner)).toBeNull();
  await late.rollback().execute();
});

test('as served, what is committed is under the seal about a second later', async () => {
  expect(sealing.every).toBe(1);
  const stop = startSweeping({ ...world.system, features: [{ ...auditFeature, sweeps: [sealing] }] }, null);
  await cast.filed();
  const began = performance.now();
  while ((await endOfChain(world.owner)) === null) await pause(20);
  expect(performance.now() - began).toBeLessThan(5000); // a second by the clock of the sweep; the rest is a busy machine
  await stop();
  expect(await uncoveredBehind(world.owner, await audit.taken())).toEqual({ rows: 0, since: null });
});

test('two who seal at once make one chain', async () => {
  for (let order = 0; order < 5; order += 1) await cast.filed();
  await Promise.all(Array.from({ length: 6 }, () => audit.seal()));
  expect(await audit.fault()).toBeNull();
  const batches = await world.owner.selectFrom('audit_batch').select('no').execute();
  expect(batches.map(({ no }) => no)).toEqual([1]);
});

test('a row whose transaction ends late is not passed over: its number is waited for, then sealed', async () => {
  const late = await world.owner.startTransaction().execute();
  await sql`insert into audit_row (at, under, posts, action) values (now(), 'clock', '{}', 'sweep.tasks')`.execute(late);
  await cast.filed();
  await audit.seal();
  expect(await endOfChain(world.owner)).toBeNull(); // something may still come below what is there
  await late.commit().execute();
  await audit.seal();
  expect(await uncoveredBehind(world.owner, await audit.taken())).toMatchObject({ rows: 0 });
  expect(await audit.fault()).toBeNull();
});

test('what was rolled back leaves a gap in the numbers, and a gap is no fault', async () => {
  await cast.filed();
  const undone = await world.owner.startTransaction().execute();
  await sql`insert into audit_row (at, under, posts, action) values (now(), 'clock', '{}', 'sweep.tasks')`.execute(undone);
  await undone.rollback().execute();
  await cast.filed();
  await audit.seal();
  const numbers = (await audit.rows()).map(({ seq }) => seq);
  expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(numbers.length);
  expect(await audit.fault()).toBeNull();
});

test('a root a day, at the first beat after midnight, over all that was sealed by then', async () => {
  await cast.filed();
  await audit.seal();
  expect(await rootsKept(world.owner)).toEqual([]); // the day has not ended
  world.pass({ hours: 24 });
  await audit.seal();
  const end = await audit.taken();
  expect(await rootsKept(world.owner)).toEqual([{ ...end, day: '2026-03-02' }]);

  await cast.filed();
  await audit.seal();
  expect(await rootsKept(world.owner)).toHaveLength(1);
  const { seq } = await audit.rowAt(0);
  await audit.behind(`update audit_row set account = gen_random_uuid() where seq = ${seq}`);
  await audit.rewriteChain();
  expect(await audit.fault()).toEqual({ kind: 'root', row: 1 }); // the roots kept here say so too, as long as they stand
});

test('while more waits than is sealed at one beat, the day gets no root: it comes when all of the day is sealed', async () => {
  await audit.behind(
    `insert into audit_row (at, under, posts, action) select '${stamp(world.now().subtract({ hours: 48 }))}', 'clock', '{}', 'sweep.tasks' from generate_series(1, 100001)`,
  );
  await audit.seal();
  expect([(await endOfChain(world.owner))?.toSeq, await rootsKept(world.owner)]).toEqual([100_000, []]);
  await audit.seal();
  expect((await rootsKept(world.owner)).map(({ toSeq }) => toSeq)).toEqual([100_001]);
});

test('whoever acted before midnight and ends after it is waited for: the day gets its root when that is sealed, too', async () => {
  await cast.filed();
  await audit.seal();
  const acted = stamp(world.now());
  const late = await world.owner.startTransaction().execute();
  await sql`insert into audit_row (at, under, posts, action) values (${acted}, 'clock', '{}', 'sweep.tasks')`.execute(late);
  world.pass({ hours: 24 });
  await audit.seal();
  expect(await rootsKept(world.owner)).toEqual([]); // nothing else waits, and yet the day is not whole
  await cast.filed();
  await audit.seal();
  expect(await rootsKept(world.owner)).toEqual([]);
  await late.commit().execute();
  await audit.seal();
  const [root] = await rootsKept(world.owner);
  const lastOfDay = (await audit.rows()).findLast(({ at }) => at < stamp(world.now().subtract({ hours: 12 })));
  expect(root?.toSeq).toBeGreaterThanOrEqual(lastOfDay?.seq ?? Number.POSITIVE_INFINITY);
  expect(await audit.fault()).toBeNull();
});

test('a day gets its root a minute after midnight, when whoever acted just before it has come to write', async () => {
  world.pass({ hours: 24 * 2 });
  const midnight = world.now().toZonedDateTimeISO('Asia/Shanghai').startOfDay().add({ days: 1 }).toInstant();
  await cast.filed();
  await audit.seal();
  world.pass(world.now().until(midnight).add({ seconds: 30 }));
  await audit.seal();
  expect(await rootsKept(world.owner)).toEqual([]);
  world.pass({ seconds: 31 });
  await audit.seal();
  expect(await rootsKept(world.owner)).toHaveLength(1);
});

test('the runtime can neither change nor delete a row, a batch or a root', async () => {
  await audit.threeBatches(cast);
  for (const table of ['audit_row', 'audit_batch', 'audit_root'] as const) {
    await expect(world.system.db.deleteFrom(table).execute()).rejects.toThrow('permission denied');
    await expect(
      sql`update ${sql.table(table)} set ${sql.ref(table === 'audit_row' ? 'action' : 'to_seq')} = default`.execute(world.system.db),
    ).rejects.toThrow('permission denied');
  }
});

test('a look at a name is one row about the person, and holds nothing of what was seen or why', async () => {
  const matter = await cast.filed();
  const before = (await audit.rows()).length;
  await cast.lin.does(reveal, { person: cast.wang.id, matter, reason: '回电话问门牌号' });
  const added = (await audit.rows()).slice(before);
  expect(added).toMatchObject([
    {
      action: 'people.reveal',
      under: 'post',
      posts: [cast.lin.post],
      account: cast.lin.account,
      subject_kind: 'person',
      subject: cast.wang.id,
    },
  ]);
  expect(JSON.stringify(added)).not.toContain('回电话');
});
