import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '#features/approvals/decide.ts';
import { waiting } from '#features/approvals/read.ts';
import { layPlaces, place } from '#features/areas/door.ts';
import { setManagement } from '#features/estates/management.ts';
import { appoint } from '#features/organizations/appoint.ts';
import type { Person } from '../../testing/arrive.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { balancesOf } from './accounts.ts';
import { allot } from './allot.ts';
import { collect } from './collect.ts';
import { book, entries } from './read.ts';
import { reverse } from './reverse.ts';

let world: World;
let [chen, collector, payer]: Person[] = [];
let estate: string;
beforeAll(async () => {
  world = await createWorld();
  const own = place({ kind: 'estate', name: '工行小区', parent: world.places.community });
  await layPlaces(world.owner, [own]);
  estate = own.id ?? '';
  [chen, collector, payer] = [await world.arrive('secretary'), await world.arrive('resident'), await world.arrive('resident')];
  await chen.does(setManagement, { estate, mode: 'self', since: '2026-03-01' });
  const post = { area: estate, since: '2026-03-02' };
  await chen.does(appoint, { ...post, person: collector.id, kind: 'fee-collector', called: '老赵' });
  await chen.does(appoint, { ...post, person: payer.id, kind: 'fee-payer', called: '老李' });
});
afterAll(() => world.end());

type Act =
  | { readonly what: 'collect'; readonly fen: number; readonly receipt: number }
  | { readonly what: 'allot'; readonly fen: number }
  | { readonly what: 'reverse'; readonly nth: number };
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ what: fc.constant('collect' as const), fen: fc.integer({ min: 1, max: 900 }), receipt: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ what: fc.constant('allot' as const), fen: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ what: fc.constant('reverse' as const), nth: fc.nat(9) }),
);

/** Asked of the officer of its line; what waits for a second person is allowed at once. */
async function does(asked: Act): Promise<void> {
  if (asked.what === 'collect') {
    await collector?.isRefused(collect, { estate, fen: asked.fen, income: 'fee', receipt: String(asked.receipt) });
  } else if (asked.what === 'allot') {
    await payer?.isRefused(allot, { estate, fen: asked.fen, why: '随便试一笔' });
  } else {
    const { rows } = (await chen?.sees(entries, { estate, month: '2026-03' })) ?? { rows: [] };
    const { id: entry = crypto.randomUUID(), kind = 'income' } = rows[asked.nth % Math.max(rows.length, 1)] ?? {};
    await (kind === 'income' ? collector : payer)?.isRefused(reverse, { entry, why: '随便冲一笔' });
  }
  for (const { id: approval } of (await chen?.sees(waiting, {}))?.rows ?? [])
    await chen?.isRefused(decide, { approval, verdict: 'yes', answer: '同意' });
}

test('whatever two officers enter and put right, all accounts together make nothing, neither line is below it, a receipt stands once, and what is put right counts no more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 18 }), async (acts) => {
      for (const asked of acts) {
        await does(asked);
        const sums = await balancesOf(world.system, estate);
        expect(Object.values(sums).reduce((all, one) => all + one, 0)).toBe(0);
        expect(Math.min(sums.income ?? 0, sums.spending ?? 0)).toBeGreaterThanOrEqual(0);
      }
      const made = await world.owner.selectFrom('money_entry').selectAll().where('estate_id', '=', estate).execute();
      const reversed = new Set(made.map(({ reverses }) => reverses));
      const standing = made.filter(({ id, kind }) => kind !== 'reversal' && !reversed.has(id));
      const receipts = standing.flatMap(({ receipt }) => receipt ?? []);
      expect(new Set(receipts).size).toBe(receipts.length);
      const lines = await world.owner.selectFrom('money_line').select(['entry_id', 'fen']).execute();
      const stands = (kind: string) =>
        lines.reduce(
          (sum, { entry_id, fen }) => sum + (standing.some((one) => one.id === entry_id && one.kind === kind) ? Number(fen) : 0),
          0,
        );
      const { income, spending } = (await chen?.sees(book, { estate })) ?? {};
      expect([income?.came, income?.went, spending?.came]).toEqual([stands('income'), stands('allot'), stands('allot')]);
    }),
    { numRuns: 3 },
  );
});
