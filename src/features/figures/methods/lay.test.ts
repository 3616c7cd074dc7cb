import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispatch, fill, rate, reopen, take, withdraw } from '#features/matters/verbs.ts';
import type { Context } from '#kernel/action.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { columns, counts, factsOf, lists } from './facts.ts';
import { layFigures } from './lay.ts';
import { methods } from './overview.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await sql`update session set expires_at = '2099-01-01'`.execute(world.owner); // these people go on for years
});
afterAll(() => world.end());

const all = [...counts, ...lists];

/** What the sums say, and what the matters themselves say, of all that came in before the day the sums have come to. */
async function both(): Promise<{ sums: unknown[]; matters: unknown[] }> {
  const sums = await sql`
    select community_id as part, method_id, method_version, month, ${columns('c', all)} from method_month c where opened > 0 order by 1, 2, 3, 4`.execute(
    world.owner,
  );
  const before = sql`m.opened_at < (select laid_until::timestamp at time zone 'Asia/Shanghai' from method_month_laid)`;
  const matters = await sql`
    select part, method_id, method_version, month, ${columns('c', all)} from (${factsOf(before, sql`m.community_id`)}) c order by 1, 2, 3, 4`.execute(
    world.owner,
  );
  return { sums: sums.rows.map(inOrder), matters: matters.rows.map(inOrder) };
}

/** Lists of a cell have no order of their own. */
function inOrder(row: unknown): unknown {
  const entries = Object.entries(row as Record<string, unknown>); // a row of the statement above
  const paces = entries.filter(([name]) => ['steps', 'buckets', 'times', 'late_times'].includes(name)).map(([, list]) => list as unknown[]);
  const rest = entries
    .filter(([, value]) => !Array.isArray(value))
    .concat(
      entries
        .filter(([name]) => name.endsWith('_due'))
        .map(([name, list]) => [name, (list as unknown[]).map(String).toSorted((one, other) => one.localeCompare(other))]),
    );
  const together = (paces[0] ?? [])
    .map((_, nth) => paces.map((list) => list[nth]).join(' '))
    .toSorted((one, other) => one.localeCompare(other));
  return { ...Object.fromEntries(rest), together };
}

async function lay(): Promise<void> {
  while ((await world.system.asClock((context) => layFigures.run(context))) > 0) {} // until none is left
}

const deed = fc.constantFrom(
  'file',
  'phone',
  'send',
  'take',
  'done',
  'solved',
  'unsolved',
  'reopen',
  'withdraw',
  'hour',
  'day',
  'week',
  'lay',
  'sweep',
);

/** Moves one matter on by one deed, where it can be done at all. */
async function happens(what: string, matters: string[], nth: number): Promise<void> {
  const matter = matters[nth % Math.max(matters.length, 1)] ?? '';
  const { wang, lin, zhou } = cast;
  const deeds: Record<string, () => Promise<unknown>> = {
    file: async () => matters.push(await cast.filed()),
    phone: async () => matters.push(await cast.phoned()),
    send: () => lin.isRefused(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] }),
    take: () => zhou.isRefused(take, { matter, step: 'offer' }),
    done: () => zhou.isRefused(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } }),
    solved: () => wang.isRefused(rate, { matter, step: 'confirm', solved: true, stars: (nth % 5) + 1, trips: nth % 3 }),
    unsolved: () => wang.isRefused(rate, { matter, step: 'confirm', solved: false, said: '还是不亮' }),
    reopen: () => wang.isRefused(reopen, { matter, reason: '又不亮了' }),
    withdraw: () => wang.isRefused(withdraw, { matter }),
    hour: async () => world.pass({ hours: 1 + (nth % 7) }),
    day: async () => world.pass({ hours: 24 }),
    week: async () => world.pass({ hours: 24 * 9 }),
    lay,
    sweep: () => world.sweep(),
  };
  const asked = ['file', 'phone', 'hour', 'day', 'week', 'lay', 'sweep'].includes(what) || matter !== '';
  if (asked) await deeds[what]?.();
}

test('whatever happens to orders, in whatever order and however late, the sums are what counting the orders says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(deed, fc.nat(40)), { minLength: 25, maxLength: 60 }), async (lives) => {
      const matters: string[] = [];
      for (const [what, nth] of lives) await happens(what, matters, nth);
      world.pass({ minutes: 2 });
      await lay();
      const { sums, matters: counted } = await both();
      expect(sums).toEqual(counted);
    }),
    { numRuns: 12, seed: 20261125 },
  );
}, 120_000);

test('what came in today is in no sum and yet in every figure; the page says until when the sums reach', async () => {
  await lay();
  const area = world.places.community.id;
  const year = world.now().toZonedDateTimeISO('Asia/Shanghai').year;
  const months = { area, from: `${year}-01`, until: `${year + 1}-12` };
  const opened = async () => (await cast.chen.sees(methods, months)).methods.reduce((all, { opened: n }) => all + (n ?? 0), 0);
  for (let i = 0; i < 6; i += 1) await cast.filed(); // so many that they are told
  const before = await opened();
  for (let i = 0; i < 6; i += 1) await cast.filed();
  expect(await opened()).toBe(before + 6);
  world.pass({ hours: 24 });
  await lay();
  expect(await opened()).toBe(before + 6);
  const { laidUntil } = await cast.chen.sees(methods, months);
  expect(laidUntil).toBe(world.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString());
});

test('who falls in the middle begins again and counts nothing twice; of two who come at once one counts', async () => {
  for (let i = 0; i < 5; i += 1) await cast.filed();
  world.pass({ hours: 24 * 40 });
  const fails = world.system.asClock(async (context: Context) => {
    await layFigures.run(context);
    throw new Error('the power went');
  });
  await expect(fails).rejects.toThrow('the power went');
  const run = () => world.system.asClock((context) => layFigures.run(context));
  await Promise.all([run(), run()]);
  await lay();
  const { sums, matters } = await both();
  expect(sums).toEqual(matters);
});
