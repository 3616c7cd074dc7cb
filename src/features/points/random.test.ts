import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispatch, fill, rate, reopen, take } from '#features/matters/verbs.ts';
import { answerReport, reportIn } from '#features/organizations/reporting/report.ts';
import type { Person } from '../../testing/arrive.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { balancesOf } from './book.ts';
import { correct } from './correct.ts';
import { mine, ofMember } from './read.ts';
import { setRule } from './rule.ts';

let world: World;
let cast: Cast;
let members: Person[];
const orders: { id: string; by: Person | null; done: boolean }[] = [];
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  members = [await world.arrive('resident', { name: '安永红' }), await world.arrive('resident', { name: '白永清' })];
  for (const who of members) {
    await who.does(reportIn, { unit: '市文旅局', skills: [], agreed: true });
    await cast.chen.does(answerReport, { person: who.id, here: true });
  }
  for (let nth = 0; nth < 2; nth += 1) orders.push({ id: await cast.filed(), by: null, done: false });
});
afterAll(() => world.end());

const nth = fc.nat(1);
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('finish' as const), nth, who: nth }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('reopen' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('correct' as const), who: nth, row: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('set' as const), points: fc.integer({ min: 1, max: 100 }) }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;
const at = <T>(of: readonly T[], place: number): T => of[place % of.length] ?? (of[0] as T); // none of them is empty

async function does(asked: Act): Promise<void> {
  const community = world.places.community.id;
  if (asked.what === 'set') await cast.chen.does(setRule, { community, points: asked.points, from: '2026-03-02' });
  else if (asked.what === 'correct') await corrects(at(members, asked.who), asked.row);
  else {
    const order = at(orders, asked.nth);
    if (asked.what === 'finish' && !order.done) await finishes(order, at(members, asked.who));
    if (asked.what === 'reopen' && order.done) {
      await cast.wang.does(reopen, { matter: order.id, reason: '晚上又不亮了' });
      order.done = false;
    }
  }
}

async function corrects(who: Person, row: number): Promise<void> {
  const { rows } = await cast.chen.sees(ofMember, { community: world.places.community.id, person: who.id });
  if (rows.length > 0) await cast.chen.isRefused(correct, { entry: at(rows, row).id, why: '随便改一笔' });
}

/** Sent to one of the two by name, wherever it stands after it was opened again: the community sends it out the second time. */
async function finishes(order: (typeof orders)[number], who: Person): Promise<void> {
  const { id: matter } = order;
  const asked = { matter, persons: [who.id] };
  const isSent = (await cast.lin.isRefused(dispatch, { ...asked, step: 'dispatch' })) === 'allowed';
  if (!isSent) await cast.he.does(dispatch, { ...asked, step: 'coordinate' });
  await who.does(take, { matter, step: 'offer' });
  await who.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await cast.wang.does(rate, { matter, step: 'confirm', solved: true });
  Object.assign(order, { by: who, done: true });
}

test('however orders are finished, opened again and corrected, what a member has is the sum of the entries, never below nothing; an order gives to one at most, and to nobody while it is open', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 16 }), async (acts) => {
      for (const asked of acts) await does(asked);
      const made = await world.owner.selectFrom('points_entry').selectAll().execute();
      const reversed = new Set(made.map(({ reverses }) => reverses));
      const standing = made.filter(({ id, reverses }) => reverses === null && !reversed.has(id));
      expect(new Set(standing.map(({ matter_id }) => matter_id)).size).toBe(standing.length);
      for (const { matter_id, person_id } of standing) {
        const order = orders.find(({ id }) => id === matter_id);
        expect([order?.done, order?.by?.id]).toEqual([true, person_id]);
      }
      for (const who of members) {
        const { sums } = await who.sees(mine, {});
        const stands = standing.reduce((sum, { person_id, points }) => sum + (person_id === who.id ? points : 0), 0);
        expect(sums.reduce((all, { points }) => all + points, 0)).toBe(stands);
      }
      for (const account of new Set(made.map(({ account_id }) => account_id))) {
        const { community = 0, duty = 0 } = await balancesOf(world.system, account);
        expect([community + duty, duty >= 0]).toEqual([0, true]);
      }
    }),
    { numRuns: 4 },
  );
});
