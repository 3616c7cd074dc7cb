import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Action, Context } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { admitTo } from '#kernel/door.ts';
import { Refusal } from '#kernel/refusal.ts';
import { always, more } from './testing/asked-besides.ts';
import { leastOf } from './testing/fitting.ts';
import { doors } from './testing/permissions.ts';
import { reachesOfActs, type Standing, standings } from './testing/reaches-acts.ts';
import { type Role, roles } from './testing/roles.ts';
import { secondCounty } from './testing/second-county.ts';
import { standsAs } from './testing/stand.ts';
import { type Finds, layThings, type Walked, walked } from './testing/walked-acts.ts';
import { createWorld, type World } from './testing/world.ts';

type Where = Standing | 'county' | 'nowhere';

/** Asked with one of these that is nobody's, an action does the rest without it; a question is called so by whoever asks. */
const leftOut: readonly string[] = [
  ...['organizations.join-partner fields', 'organizations.change-partner fields', 'commitments.commit ours', 'commitments.commit theirs'],
  'matters.ask-line question',
];

let world: World;
let second: Awaited<ReturnType<typeof secondCounty>>;
let finds: Readonly<Record<Where, Finds>>;
const stand = new Map<Role, { token: string | null; actor: Actor }>();
beforeAll(async () => {
  world = await createWorld();
  second = await secondCounty(world);
  finds = await layThings(world, second, walked);
  for (const role of roles) {
    const token = await standsAs(world, role);
    stand.set(role, { token, actor: await world.system.whoIs(token) });
  }
}, 120_000);
afterAll(async () => {
  await second.end();
  await world.end();
});

const standsThere = (role: Role) => stand.get(role) ?? expect.fail(role);
/** Roles the rule at the door lets in; the others are refused there before anything is looked at (`permissions.test.ts`). */
const letIn = ({ action }: Walked) => doors[action.contract.name] ?? [];

test('whatever an action can be asked about has a meaning and a line in the table of reaches, and every line has one', () => {
  expect(walked.filter(({ means }) => means === null).map(({ key }) => key)).toEqual([]);
  expect(Object.keys(reachesOfActs).toSorted()).toEqual(walked.map(({ key }) => key).toSorted());
});

test.each(walked.map((one) => [one.key, one] as const))(
  '%s: within the table’s reach it is known; beyond, and in another county, it is answered like nothing at all',
  async (key, one) => {
    for (const role of roles.filter((some) => !letIn(one).includes(some)))
      expect([role, () => admitTo(one.action, standsThere(role).actor)]).toEqual([role, expect.toSatisfy(isRefused)]);
    for (const role of letIn(one)) {
      const { nowhere, county, ...here } = await answersTo(one, role);
      const reached = standings.filter((standing) => here[standing] !== nowhere);
      expect([role, reached]).toEqual([role, reachesOfActs[key]?.[role] ?? []]);
      expect([role, county]).toEqual([role, nowhere]);
      if (nowhere.startsWith('told')) expect(leftOut).toContain(key);
    }
  },
);

function isRefused(run: unknown): boolean {
  try {
    if (typeof run === 'function') run();
    return false;
  } catch (error) {
    return error instanceof Refusal;
  }
}

/** What this role is answered about the thing as it stands in each place, everything else asked about being its own. Nothing stays done. */
async function answersTo(one: Walked, role: Role): Promise<Record<Where, string>> {
  const answers: Record<Where, string> = { nowhere: '', county: '', own: '', sibling: '', parent: '', sister: '', other: '' };
  const undone = new Error('taken back');
  await world.system
    .asClock(async (clocks) => {
      const { allowed: _, ...context } = clocks.allowing(standsThere(role).actor); // asked, and allowed by nobody yet
      for (const where of ['nowhere', 'county', ...standings] as const) {
        await sql`savepoint before`.execute(context.db);
        answers[where] = await answer(one, context, where);
        await sql`rollback to savepoint before`.execute(context.db);
      }
      throw undone;
    })
    .catch((error: unknown) => expect(error).toBe(undone));
  return answers;
}

async function answer({ action, ...one }: Walked, context: Context, where: Where): Promise<string> {
  try {
    admitTo(action, context.actor);
    return `told ${alike(JSON.stringify(await action.run(context, asking(action, one, where))))}`;
  } catch (error) {
    if (!(error instanceof Refusal)) return `met ${String(error)}`; // what was planted carries no real seal: whoever comes so far has found it
    expect(error.keeps).toBe(false);
    return `${error.code} ${alike(JSON.stringify(error.facts))}`;
  }
}

/** The least that can be asked, with the thing of one place and all else one's own. */
function asking({ contract }: Action, { shape, path }: Pick<Walked, 'shape' | 'path'>, where: Where) {
  const { name } = contract;
  const ids = (some: string) => finds[some === path ? where : 'own'](`${name} ${some}`);
  const asked = { ...leastOf(shape, [path, ...(always[name] ?? always[`${name} ${path}`] ?? [])], ids), ...more[name] };
  return contract.input.parse(asked) as never; // each action reads what its own contract made of it
}

/** Without what is new each time: ids, codes on slips and running numbers. */
function alike(told: string): string {
  return told.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/[0-9A-Z]{5}-[0-9A-Z]{5}|"\d+"/g, 'mark');
}

test('asked through the door itself, what is refused of another street or county leaves no event, no line of the audit and no message', async () => {
  const before = await written();
  let asked = 0;
  for (const one of walked) {
    if (leftOut.includes(one.key)) continue;
    const [role] = letIn(one).filter((some) => !reachesOfActs[one.key]?.[some]?.includes('other'));
    if (role === undefined) continue;
    for (const where of ['other', 'county'] as const) {
      const request = { token: standsThere(role).token, key: randomUUID() };
      await expect(world.system.perform(one.action, request, asking(one.action, one, where)), one.key).rejects.toBeInstanceOf(Refusal);
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(700);
  expect(await written()).toEqual(before);
});

/** Beside that somebody tried what is no ledger of theirs: that is written down, and nothing else. */
async function written() {
  const { rows } = await sql`
    select (select count(*) from audit_row where action not like 'refused.%') as audit, (select count(*) from matter_event) as events, (select count(*) from outbox) as messages,
      (select count(*) from notice) as notices, (select count(*) from idempotency) as keys`.execute(world.owner);
  return rows;
}
