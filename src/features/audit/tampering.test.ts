import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditOf } from '../../testing/audits.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';

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

test('a superuser who changes a row, takes one away or puts one in is found, and the row is named', async () => {
  await audit.threeBatches(cast);
  const { seq } = await audit.rowAt(4);
  await audit.behind(`update audit_row set account = gen_random_uuid() where seq = ${seq}`);
  expect(await audit.fault()).toEqual({ kind: 'changed', row: seq });
  await audit.behind(`delete from audit_row where seq = ${seq}`);
  expect(await audit.fault()).toEqual({ kind: 'missing', row: seq });
});

test.each(['at', 'at by less than anybody reads', 'account', 'under', 'posts', 'action', 'subject_kind', 'subject'])(
  'a changed %s alone is found',
  async (what) => {
    await cast.filed();
    const other: Record<string, string> = {
      at: `at + interval '1 millisecond'`,
      'at by less than anybody reads': `at + interval '1 microsecond'`,
      account: 'gen_random_uuid()',
      under: `'clock'`,
      posts: `array[gen_random_uuid()]`,
      action: `'people.reveal'`,
      subject_kind: `'person'`,
      subject: 'gen_random_uuid()',
    };
    await audit.seal();
    const { seq } = await audit.rowAt(-1);
    await audit.behind(`update audit_row set ${what.split(' ')[0]} = ${other[what]} where seq = ${seq}`);
    expect(await audit.fault()).toEqual({ kind: 'changed', row: seq });
  },
);

test('a row put into a gap, before the first or between two batches is found', async () => {
  await audit.threeBatches(cast);
  const put = (seq: number) =>
    audit.behind(
      `insert into audit_row (seq, at, under, posts, action) overriding system value values (${seq}, now(), 'clock', '{}', 'sweep.tasks')`,
    );
  await put(-5);
  expect(await audit.fault()).toEqual({ kind: 'inserted', row: -5 });
  await audit.behind('delete from audit_row where seq = -5');
  const { seq } = await audit.rowAt(3);
  await audit.behind(`delete from audit_row where seq > ${seq}`);
  await audit.behind(`delete from audit_batch where to_seq > ${seq}`);
  const gap = (await audit.rowAt(-1)).seq + 1;
  await sql`select setval(pg_get_serial_sequence('audit_row', 'seq'), ${gap})`.execute(world.owner); // a number that was given out and rolled back
  await cast.filed();
  await audit.seal();
  await audit.behind(`delete from audit_row where seq = ${gap}`);
  await put(gap);
  expect(await audit.fault()).toMatchObject({ row: gap });
});

test('two rows that change places are found', async () => {
  await audit.threeBatches(cast);
  const [one, other] = [await audit.rowAt(2), await audit.rowAt(3)];
  await audit.behind(`create temporary table swapped as select * from audit_row where seq in (${one.seq}, ${other.seq})`);
  await audit.behind(`delete from audit_row where seq in (${one.seq}, ${other.seq})`);
  await audit.behind(`insert into audit_row overriding system value
    select ${one.seq + other.seq} - seq, at, account, under, posts, action, subject_kind, subject from swapped`);
  expect(await audit.fault()).toEqual({ kind: 'changed', row: one.seq });
});

test('batches that change places, one that is taken out and one that is rewritten are found', async () => {
  await audit.threeBatches(cast);
  const batches = () => world.owner.selectFrom('audit_batch').select(['no', 'from_seq']).orderBy('no').execute();
  const from = (await batches())[1]?.from_seq;
  const swap = async () => {
    await audit.behind('update audit_batch set no = no + 100 where no in (2, 3)');
    await audit.behind('update audit_batch set no = 105 - no where no in (102, 103)');
  };
  await swap();
  expect((await batches()).map(({ no }) => no)).toEqual([1, 2, 3]);
  expect(await audit.fault()).toEqual({ kind: 'rewritten', row: from });
  await swap();
  expect(await audit.fault()).toBeNull();
  await audit.behind(`update audit_batch set marks = set_byte(marks, 20, 255 - get_byte(marks, 20)) where no = 2`);
  expect(await audit.fault()).toEqual({ kind: 'rewritten', row: from });
  await audit.behind('delete from audit_batch where no = 2');
  expect(await audit.fault()).toEqual({ kind: 'rewritten', row: from });
});

test('who rewrites rows and the whole chain behind them is caught by a root taken out before', async () => {
  await audit.threeBatches(cast);
  const first = await audit.taken();
  await cast.filed();
  await audit.seal();
  const root = await audit.taken();
  const { seq } = await audit.rowAt(-1);
  await audit.behind(`update audit_row set account = gen_random_uuid() where seq = ${seq}`);
  await audit.rewriteChain();
  expect(await audit.fault()).toBeNull(); // the chain itself fits again
  expect(await audit.fault([first, root])).toEqual({ kind: 'root', row: first.toSeq + 1 });
  expect(await audit.fault([root])).toEqual({ kind: 'root', row: 1 });
});

test('who cuts the end of the chain off is caught by a root of it', async () => {
  await audit.threeBatches(cast);
  const root = await audit.taken();
  const cut = (await world.owner.selectFrom('audit_batch').select('from_seq').where('no', '=', 3).executeTakeFirstOrThrow()).from_seq;
  await audit.behind(`delete from audit_batch where no = 3`);
  await audit.behind(`delete from audit_row where seq >= ${cut}`);
  expect(await audit.fault()).toBeNull();
  expect(await audit.fault([root])).toEqual({ kind: 'cut', row: cut });
});
