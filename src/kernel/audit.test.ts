import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { requestCode } from '#features/accounts/request-code.ts';
import { signIn } from '#features/accounts/sign-in.ts';
import { whoIs } from '#features/accounts/who-is.ts';
import { takeRoot } from '#features/audit/see.ts';
import { returned } from '#features/imports/files.ts';
import { exportQueue } from '#features/matters/exporting/export.ts';
import { askLine } from '#features/matters/line/ask.ts';
import { seeScan } from '#features/matters/mediation-file/file.ts';
import { sheetOfAuthority } from '#features/matters/printing/authority.ts';
import { sheetOfMatter } from '#features/matters/printing/matter.ts';
import { sheetOfMinutes } from '#features/matters/printing/posting.ts';
import { sheetOfRound } from '#features/matters/printing/round.ts';
import { sheet } from '#features/paper/sheet.ts';
import { exportSheet } from '#features/plans/exporting/export.ts';
import { features } from '../features.ts';
import type { Person } from '../testing/arrive.ts';
import { type Cast, castOf } from '../testing/orders.ts';
import { createWorld, type World } from '../testing/world.ts';
import { type Action, action, passingAction, type Query } from './action.ts';
import { contract } from './contract.ts';
import { newId } from './ids.ts';
import { orRefusal, Refusal, refuse, refuseAndKeep } from './refusal.ts';
import { expire } from './retention.ts';
import { sweepOnce } from './sweeper.ts';
import { createSystem } from './system.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

/** What the audit wrote down while this was done. */
async function written(doing: () => Promise<unknown>) {
  const { seq } = await world.owner
    .selectFrom('audit_row')
    .select((row) => row.fn.coalesce(row.fn.max('seq'), row.lit(0)).as('seq'))
    .executeTakeFirstOrThrow();
  await doing().catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
  return await world.owner.selectFrom('audit_row').selectAll().where('seq', '>', seq).orderBy('seq').execute();
}

/** Lists that leave the house are acts: whoever oversees whoever takes them is told. */
const actions: readonly Action[] = [...features.flatMap((feature) => feature.actions), exportQueue, exportSheet];
/** Looks that give a file stand at addresses of their own beside the list of the feature. */
const files = [takeRoot, seeScan, sheet, sheetOfAuthority, sheetOfMatter, sheetOfMinutes, sheetOfRound, returned];
const looks: readonly Query[] = [...new Set<Query>([...features.flatMap((feature) => feature.queries), ...files])];

/** The same door, key and place in a shared transaction, with nothing behind it: whatever the verb would do, this is what is written beside it. */
function bare<W extends Action | Query>(what: W): W {
  return {
    ...what,
    contract: contract(what.contract.name, z.object({}), z.object({ id: z.uuid() })),
    run: async () => ({ id: newId() }),
    ...('shares' in what ? { shares: () => null } : {}),
  };
}

/** Somebody of each sort at the door of each of these at once: who was done for, and what was written. */
async function atTheDoors<W extends Action | Query>(all: readonly W[], goes: (what: W, token: string | null) => Promise<unknown>) {
  const overseers = await Promise.all(['street-leader', 'system-admin', 'audit-admin'].map((post) => world.arrive(post)));
  const people = [null, cast.wang, cast.zhou, cast.lin, cast.chen, ...overseers];
  const done: string[] = [];
  const rows = await written(async () => {
    for (const what of all) {
      const doing = people.map(async (person) => {
        const outcome = await orRefusal(goes(bare(what), person?.token ?? null));
        if (!(outcome instanceof Refusal)) done.push(`${what.contract.name} ${accountIn(what, person)}`);
        else if (what.ledger && person) done.push(`refused.${what.contract.name} ${person.account}`);
      });
      await Promise.all(doing);
    }
  });
  return { done: sorted(done), rows: sorted(rows.map(({ action: name, account }) => `${name} ${account}`)) };
}

function accountIn(what: Action | Query, person: Person | null): string | null {
  return 'nameless' in what && what.nameless ? null : (person?.account ?? null);
}

function sorted(words: readonly string[]): string[] {
  return words.toSorted((one, other) => one.localeCompare(other));
}

test('every action of the system writes one row for each who is let in, and none for who is not but at a ledger', {
  timeout: 240_000,
}, async () => {
  const { done, rows } = await atTheDoors(actions, (what, token) => world.system.perform(what, { token, key: randomUUID() }, {}));
  const open = new Set(done.map((one) => one.split(' ')[0]));
  expect(actions.length).toBeGreaterThan(200);
  expect(open.size).toBeGreaterThan(actions.length - 20); // the others ask for posts nobody here holds
  expect(rows).toEqual(done);
});

test('every look at what is guarded writes one row for each who is let in, and none for who is not; of other looks none but of who is refused at a ledger', async () => {
  const { done, rows } = await atTheDoors(looks, (what, token) => world.system.see(what, { token }, {}));
  const guarded = new Set(looks.filter((what) => what.guarded).map((what) => what.contract.name));
  for (const { contract: file } of files) expect(guarded).toContain(file.name);
  expect(rows).toEqual(done.filter((one) => one.startsWith('refused.') || guarded.has(one.split(' ')[0] ?? '')));
});

const made = z.object({ id: z.uuid() });
const refusing = action(contract('matters.refuse', z.object({ keep: z.boolean() }), made), {
  who: 'signed-in',
  run: async (_, { keep }) => (keep ? refuseAndKeep('not_allowed') : refuse('not_allowed')),
});
const breaking = action(contract('matters.break', z.object({}), made), {
  who: 'signed-in',
  run: async () => {
    throw new Error('broken');
  },
});
const touching = action(contract('matters.touch', z.object({ matter: z.uuid(), say: z.string() }), made), {
  who: { work: ['staff'] },
  run: async (_, { matter }) => ({ id: matter }),
});
const looking = passingAction(contract('people.look', z.object({ person: z.uuid() }), z.object({ name: z.string() })), {
  who: 'signed-in',
  run: async () => ({ name: '王小明' }),
});

test('a row says who, under which post, what, and which thing, and nothing that was said', async () => {
  const matter = newId();
  const rows = await written(() => cast.lin.does(touching, { matter, say: '电话 13800000000' }));
  expect(rows).toEqual([
    {
      seq: expect.any(Number),
      at: world.now().toString(),
      account: cast.lin.account,
      under: 'post',
      posts: [cast.lin.post],
      action: 'matters.touch',
      subject_kind: 'matter',
      subject: matter,
    },
  ]);
  const looked = await written(() => cast.wang.does(looking, { person: cast.zhou.id }));
  expect(looked).toMatchObject([{ under: 'person', posts: [], subject_kind: 'person', subject: cast.zhou.id }]);
  expect(JSON.stringify(looked)).not.toContain('王小明');
});

test('a request that comes twice is one row; one refused, one broken and one rolled back are none', async () => {
  const key = randomUUID();
  const asked = { matter: newId(), say: '' };
  expect(await written(() => Promise.all([1, 2, 3].map(() => cast.lin.does(touching, asked, key))))).toHaveLength(1);
  expect(await written(() => cast.lin.does(refusing, { keep: false }))).toEqual([]);
  expect(await written(() => cast.lin.does(refusing, { keep: true }))).toEqual([]);
  expect(await written(() => cast.lin.does(breaking, {}).catch((error: Error) => expect(error.message).toBe('broken')))).toEqual([]);
});

test('acts of one moment share a transaction and have a row each', async () => {
  const rows = await written(() => Promise.all(Array.from({ length: 12 }, () => cast.filed())));
  expect(rows.map((row) => row.action)).toEqual(Array<string>(12).fill('matters.file'));
  expect(new Set(rows.map((row) => row.subject)).size).toBe(12);
});

test('who comes in is named by the account they came in with; who asks where nobody is named is not', async () => {
  const came = await written(() => signedIn());
  expect(came.slice(-1)).toMatchObject([
    { action: 'accounts.sign-in', under: 'nobody', account: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  ]);
  const [arrived] = await world.owner
    .selectFrom('account')
    .select('id')
    .where('id', '=', came.at(-1)?.account ?? '')
    .execute();
  expect(arrived).toBeDefined();

  const line = { community: world.places.community.id, question: newId(), says: '夜里去哪里挂号？' };
  const asked = await written(() => cast.wang.does(askLine, line));
  expect(asked).toMatchObject([{ action: 'matters.ask-line', under: 'nobody', account: null, posts: [] }]);
});

/** Somebody new signs in with the code their phone was sent. */
async function signedIn(): Promise<void> {
  const phone = '19800007001';
  const { demoCode } = await world.system.perform(requestCode, { token: null }, { phone });
  await world.system.perform(signIn, { token: null }, { phone, code: demoCode ?? '' });
}

test('what is deleted because its keeping time is over leaves a row too, and nothing deleted leaves none', async () => {
  const later = world.now().add({ hours: 24 * 8 });
  await expire(world.owner, [], later);
  await cast.filed();
  const rows = await written(() => expire(world.owner, [], later));
  expect(rows).toMatchObject([{ action: 'sweep.retention', under: 'clock', account: null }]); // keys of eight days ago
  expect(await written(() => expire(world.owner, [], later))).toEqual([]);
});

test('what cannot be deleted keeps nothing else from being deleted, and is named when the round ends', async () => {
  const nothing = { actions: [], queries: [], refusals: {} };
  const spoilt = { ...nothing, name: 'spoilt', expiries: [() => sql`delete from audit_root where false`, () => sql`delete from nowhere`] };
  const sound = { ...nothing, name: 'sound', expiries: [() => sql`delete from idempotency`] };
  await cast.filed();
  const round = expire(world.owner, [spoilt, sound], world.now());
  await expect(round).rejects.toMatchObject({ message: 'not deleted: spoilt[1]', code: 'spoilt[1]' });
  expect(await world.owner.selectFrom('idempotency').select('key').execute()).toEqual([]);
});

test('what falls due by itself is written down as the clock’s, once for each time something was done', async () => {
  const rows = await written(async () => {
    await sweepOnce(world.system, { name: 'idle', every: 1, run: async () => 0 });
    await sweepOnce(world.system, { name: 'busy', every: 1, run: async () => 3 });
  });
  expect(rows).toMatchObject([{ action: 'sweep.busy', under: 'clock', account: null }]);
});

test('without its row an act does not stand', async () => {
  const broken = createSystem({ ...world.system, whoIs, clock: () => world.now() });
  await world.owner.schema.alterTable('audit_row').renameTo('audit_row_away').execute();
  try {
    const before = await world.owner
      .selectFrom('matter')
      .select((row) => row.fn.countAll<number>().as('n'))
      .executeTakeFirst();
    await expect(broken.perform(looking, { token: cast.wang.token }, { person: cast.zhou.id })).rejects.toThrow('audit_row');
    await expect(cast.filed()).rejects.toThrow('audit_row');
    expect(
      await world.owner
        .selectFrom('matter')
        .select((row) => row.fn.countAll<number>().as('n'))
        .executeTakeFirst(),
    ).toEqual(before);
  } finally {
    await world.owner.schema.alterTable('audit_row_away').renameTo('audit_row').execute();
  }
});
