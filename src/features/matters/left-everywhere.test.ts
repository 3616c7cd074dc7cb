import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { publishMethods } from '#features/methods/publish.ts';
import { library } from '#library/library.ts';
import type { Method } from '#method/language.ts';
import { stepOf } from '#method/page.ts';
import { partsIn } from '#method/testing/leaving-laws.ts';
import type { Lived } from '#method/testing/lived.ts';
import { livesOf } from '#method/testing/lives.ts';
import { waitingOf } from '#method/who.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { besideColumns } from './acting/columns.ts';
import { matterOf } from './lock.ts';
import { show } from './show.ts';
import { taskRows } from './tasks.ts';
import { fill } from './verbs.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let world: World;
const holders = new Map<string, Person>();
beforeAll(async () => {
  world = await createWorld();
  await publishMethods(world.owner, world.now(), library);
});
afterAll(() => world.end());

/** Somebody who holds a post of this kind, and loses it in the end. */
async function holderOf(kind: string): Promise<Person> {
  const known = holders.get(kind) ?? (await world.arrive(kind, { called: `任${kind}`, home: at(world.places.dwellings, 5) }));
  holders.set(kind, known);
  return known;
}

/** A matter put where a life of its method stands, with the one who has it in hand in place of theirs. */
async function standAt(matter: string, { method, state }: Lived, who: Person): Promise<void> {
  const record = await matterOf(world.owner, matter);
  const said = JSON.parse(JSON.stringify(state).replaceAll(`"${state.assignee?.person}"`, `"${who.id}"`));
  const opener = { person: record.opener_person, account: record.opener_account };
  const mine = { ...said, opener, others: [], seq: record.seq, voices: [], children: [] };
  const step = state.step ?? '';
  const team = besideColumns(mine, record).team.filter((one) => one === who.id);
  await sql`update matter set method_id = ${method.id}, method_version = ${method.version}, step = ${step}, doing = ${stepOf(method, step).do}, state = ${JSON.stringify(mine)}::jsonb,
    assignee_person = ${who.id}, assignee_as = ${state.assignee?.as}, assignee_called = '任职的', team = ${team}, seen_by = ${seenBy(method)}::text[] where id = ${matter}`.execute(
    world.owner,
  );
  const began = { method: method.id, version: method.version };
  await sql`update matter_event set facts = jsonb_set(facts, '{opening}', facts -> 'opening' || ${JSON.stringify(began)}::jsonb), became = became || ${JSON.stringify({ step: method.first })}::jsonb
    where matter_id = ${matter} and seq = 1`.execute(world.owner);
  await world.owner.deleteFrom('task').where('matter_id', '=', matter).execute();
  const stamps = await matterOf(world.owner, matter);
  const rows = taskRows({
    id: matter,
    stamps,
    move: { state: mine, waiting: waitingOf(method, mine), events: [], tells: [], effects: [] },
  });
  const uuid = /^[0-9a-f]{8}-/;
  const kept = rows.map((row) => ({ ...row, except_persons: (row.except_persons ?? []).filter((one) => uuid.test(one)) }));
  await world.owner
    .insertInto('task')
    .values(kept.filter(({ person_id }) => person_id == null || uuid.test(person_id)))
    .execute();
}

const seenBy = ({ opens }: Method): readonly string[] | null => (opens.sealed ? (opens.seenBy ?? null) : null);
const inHand = () =>
  library.flatMap((method) =>
    [...livesOf(method).begun.values()].filter(({ state }) => state.step !== null && state.assignee && partsIn(state).length > 0),
  );

type Placed = { readonly matter: string; readonly who: Person; readonly step: string; readonly at: string };

async function placeAll(): Promise<Placed[]> {
  const { wang, filed } = await castOf(world);
  const placed: Placed[] = [];
  for (const life of inHand()) {
    const who = await holderOf(life.state.assignee?.as ?? '');
    const matter = await filed({ subject: '一件事' }, wang);
    await standAt(matter, life, who);
    placed.push({ matter, who, at: `${life.method.id} ${life.state.step}`, step: life.state.step ?? '' });
  }
  return placed;
}

/** Where somebody reads a matter. */
async function readAt(placed: readonly Placed[]): Promise<string[]> {
  const read: string[] = [];
  for (const { matter, who, at: where } of placed) if ((await who.seesNot(show, { matter })) === 'allowed') read.push(where);
  return read;
}

/** Where it is still theirs, or waits for nobody else. */
async function stillTheirs({ matter, who, step, at: where }: Placed): Promise<string[]> {
  const did = await who.isRefused(fill, { matter, step, outcome: 'done', answers: { reason: '办好了' } });
  const { rows } = await sql<{ held: boolean; waits: boolean }>`
    select m.assignee_person is not null as held, exists (select from task t where t.matter_id = m.id and t.closed_at is null and t.person_id is distinct from ${who.id}) as waits
    from matter m where m.id = ${matter}`.execute(world.owner);
  const isGone = did === 'not_found' && rows[0]?.held === false && rows[0].waits;
  return isGone ? [] : [`${where}: ${did} ${JSON.stringify(rows[0])}`];
}

test('[S2-A42] by whatever method, at whatever step: whoever loses the post reads it no longer and can do nothing to it, and it waits for somebody else', async () => {
  const placed = await placeAll();
  expect(placed.length).toBeGreaterThan(60);
  expect(await readAt(placed)).toEqual(placed.map(({ at: where }) => where));

  const persons = [...holders.values()].map(({ id }) => id);
  await sql`update post set until = greatest(since, '2026-03-02'::date) where person_id = any(${persons}::uuid[])`.execute(world.owner);
  const refusals = new Set<string>();
  for (const { matter, who, step } of placed)
    refusals.add(await who.isRefused(fill, { matter, step, outcome: 'done', answers: { reason: '办好了' } }));
  expect([...refusals].filter((code) => !['not_found', 'method.not_yours', 'method.paused'].includes(code))).toEqual([]);

  for (let round = 0; round < 8; round += 1) {
    world.pass({ minutes: 11 });
    await world.sweep();
  }
  expect(await readAt(placed)).toEqual([]);
  const still: string[] = [];
  for (const one of placed) still.push(...(await stillTheirs(one)));
  expect(still).toEqual([]);
});
