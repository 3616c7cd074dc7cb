import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { askForSecondFrom } from '#features/accounts/second/first-day.ts';
import { newRecoveryCodes } from '#features/accounts/second/recovery.ts';
import { secondRules } from '#features/accounts/second/rules.ts';
import { showSecond } from '#features/accounts/second/show.ts';
import { exportQueue } from '#features/matters/exporting/export.ts';
import { collect } from '#features/money/collect.ts';
import { appoint } from '#features/organizations/appoint.ts';
import { exportSheet } from '#features/plans/exporting/export.ts';
import { dayOf } from '#kernel/clock.ts';
import { admitTo } from '#kernel/door.ts';
import { Refusal } from '#kernel/refusal.ts';
import { features } from './features.ts';
import { at } from './testing/neighbourhood.ts';
import { appShows, setsUp } from './testing/second.ts';
import { notStepUps, stepUps } from './testing/step-ups.ts';
import { createWorld, type World } from './testing/world.ts';

/** Files that leave by an address of their own stand in no list of queries. */
const files = [exportQueue, exportSheet];
const everything = [...features.flatMap(({ actions, queries }) => [...actions, ...queries]), ...files];
const kinds = Object.entries(stepUps).flatMap(([kind, names]) => names.map((name) => [kind, name] as const));

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await world.owner
    .updateTable('post_kind')
    .set({ step_up_from: dayOf(world.now()) })
    .where('work', '<>', 'helper')
    .execute();
});
afterAll(() => world.end());

test.each(kinds)('%s: %s asks for the second step again', (_, name) => {
  const what = everything.find(({ contract }) => contract.name === name);
  expect(what && lets(what, true)).toBe(false);
  expect(what && lets(what, false)).toBe(true);
});

test('nothing else asks for it, and whatever is called like one of the four kinds is in the table or beside it with the reason', () => {
  const declared = everything.filter(({ stepUp }) => stepUp).map(({ contract }) => contract.name);
  expect(declared.toSorted()).toEqual(kinds.map(([, name]) => name).toSorted());
  const alike = everything
    .map(({ contract }) => contract.name)
    .filter((name) => /\.(pay|export|erase|appoint|revoke|undo$|grant)/.test(name) || /budget|-seat$|\.price/.test(name));
  const known = [...declared, ...Object.keys(notStepUps), ...ofOtherKinds];
  expect(alike.filter((name) => !known.includes(name))).toEqual([]);
});

/** What whoever asks names in fen, yuan or pay is money. */
const sums = /"(?:fen|yuan|pay|budget|funds|cost|price|amount|[a-zA-Z]+(?:Fen|Yuan|Pay|Budget|Cost|Price|Amount))":/;

test('every act that moves money, or names a sum of it, is in the table or beside it with the reason; of an estate’s book all are', () => {
  const all = features.flatMap(({ name, actions }) => actions.map(({ contract }) => ({ of: name, contract })));
  const named = all.filter(
    ({ of, contract }) => of === 'money' || sums.test(JSON.stringify(z.toJSONSchema(contract.input, { unrepresentable: 'any' }))),
  );
  const known: readonly string[] = [...stepUps.money, ...Object.keys(notStepUps)];
  expect(named.map(({ contract }) => contract.name).filter((name) => !known.includes(name))).toEqual([]);
  expect(all.flatMap(({ of, contract }) => (of === 'money' ? contract.name : [])).toSorted()).toEqual(
    stepUps.money.filter((name) => name.startsWith('money.')).toSorted(),
  );
});

test('who keeps an estate’s money has it asked of them from the first day of a county, as everybody who works there', async () => {
  const fresh = await createWorld();
  await askForSecondFrom(fresh.system.db, dayOf(fresh.now()));
  const officers = [await fresh.arrive('fee-collector'), await fresh.arrive('fee-payer')];
  for (const officer of officers) expect((await fresh.system.whoIs(officer.token)).mustStepUp).toBe(true);
  expect(await officers[0]?.isRefused(collect, { estate: crypto.randomUUID(), fen: 100, income: 'fee', receipt: '1' })).toBe('step_up');
  const guard = await fresh.arrive('security-admin');
  await setsUp(fresh, guard);
  const { rules } = await guard.sees(secondRules, {});
  expect(rules.filter(({ work }) => work === 'helper').map(({ kind }) => kind)).toEqual(['fee-collector', 'fee-payer']);
  await fresh.end();
});

/** Undoing a day of the calendar, a change of grids; seats that are taken away with their body. */
const ofOtherKinds = ['calendar.undo', 'areas.undo-change', 'organizations.add-seat', 'organizations.end-seat'];

test('where its day has come an act waits for the second step, is done once it was shown, and ten minutes later waits again', async () => {
  const [chen, zhang] = [await world.arrive('secretary'), await world.arrive('resident')];
  const post = (grid: number) => ({
    person: zhang.id,
    kind: 'grid-worker',
    area: at(world.places.grids, grid).id ?? '',
    called: '老张',
    since: '2026-03-02',
  });
  expect(await chen.isRefused(appoint, post(0))).toBe('step_up');
  const { secret } = await setsUp(world, chen);
  expect(await chen.isRefused(appoint, post(0))).toBe('allowed');
  world.pass({ minutes: 9, seconds: 31 });
  expect(await chen.isRefused(appoint, post(1))).toBe('step_up');
  await chen.does(showSecond, { code: appShows(world, secret) });
  expect(await chen.isRefused(appoint, post(1))).toBe('allowed');
  expect(await chen.isRefused(exportQueue, { pick: 'open' })).toBe('allowed');
  world.pass({ minutes: 10, seconds: 1 });
  expect(await chen.isRefused(exportQueue, { pick: 'open' })).toBe('step_up');
});

test('a refused act leaves its key unused: the same request, sent again once the step was shown, is done once', async () => {
  const [chen, zhang] = [await world.arrive('secretary'), await world.arrive('resident')];
  const asked = { person: zhang.id, kind: 'volunteer', area: world.places.community.id ?? '', called: '老张', since: '2026-03-02' };
  const key = crypto.randomUUID();
  await expect(chen.does(appoint, asked, key)).rejects.toMatchObject({ code: 'step_up' });
  await setsUp(world, chen);
  const { id } = await chen.does(appoint, asked, key);
  expect(await chen.does(appoint, asked, key)).toEqual({ id });
});

test('whoever has a second step without a post that asks for it shows it too; a resident without either is asked for nothing', async () => {
  const wang = await world.arrive('resident');
  expect((await world.system.whoIs(wang.token)).mustStepUp).toBe(false);
  await setsUp(world, wang);
  world.pass({ minutes: 11 });
  expect(await wang.isRefused(newRecoveryCodes, {})).toBe('step_up');
});

function lets(what: Parameters<typeof admitTo>[0], mustStepUp: boolean): boolean {
  const posts = ['secretary', 'system-admin', 'security-admin', 'fee-payer', 'fee-collector'].map((kind) => ({
    id: kind,
    kind,
    work: 'staff' as const,
    area: 'a',
    level: 'community',
    called: '',
  }));
  try {
    admitTo(what, { account: 'a', session: 's', person: 'p', only: null, family: null, posts, mustStepUp });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
