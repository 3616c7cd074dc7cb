import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { leastOf } from './testing/fitting.ts';
import { doors } from './testing/permissions.ts';
import { type Standing, standings } from './testing/reaches-acts.ts';
import { reachesOfAsks } from './testing/reaches-asks.ts';
import { type Role, roles } from './testing/roles.ts';
import { secondCounty } from './testing/second-county.ts';
import { standsAs } from './testing/stand.ts';
import { type Finds, layThings } from './testing/walked-acts.ts';
import { besides, type WalkedAsk, walkedAsks } from './testing/walked-asks.ts';
import { createWorld, type World } from './testing/world.ts';

type Where = Standing | 'county' | 'nowhere';

let world: World;
let second: Awaited<ReturnType<typeof secondCounty>>;
let finds: Readonly<Record<Where, Finds>>;
const sessions = new Map<Role, string | null>();
beforeAll(async () => {
  world = await createWorld();
  second = await secondCounty(world);
  finds = await layThings(world, second, walkedAsks);
  for (const role of roles) sessions.set(role, await standsAs(world, role));
}, 120_000);
afterAll(async () => {
  await second.end();
  await world.end();
});

test('whatever a question can be asked about has a meaning and a line in the table of reaches, and every line has one', () => {
  expect(walkedAsks.filter(({ means }) => means === null).map(({ key }) => key)).toEqual([]);
  expect(Object.keys(reachesOfAsks).toSorted()).toEqual(walkedAsks.map(({ key }) => key).toSorted());
});

test.each(walkedAsks.map((one) => [one.key, one] as const))(
  '%s: within the table’s reach it is answered; beyond, and in another county, like nothing at all',
  async (key, one) => {
    for (const role of doors[one.query.contract.name] ?? []) {
      const nowhere = await answer(one, role, 'nowhere');
      const reached: Standing[] = [];
      for (const standing of standings) if ((await answer(one, role, standing)) !== nowhere) reached.push(standing);
      expect([role, reached]).toEqual([role, reachesOfAsks[key]?.[role] ?? []]);
      expect([role, await answer(one, role, 'county')]).toEqual([role, nowhere]);
    }
  },
);

/** What this role is answered about the thing as it stands there, all else it is asked with being its own. */
async function answer({ query, shape, path }: WalkedAsk, role: Role, where: Where): Promise<string> {
  const { name } = query.contract;
  const ids = (some: string) => finds[some === path ? where : 'own'](`${name} ${some}`);
  const asked = query.contract.input.parse({ ...leastOf(shape, [path], ids), ...besides[name] }) as never; // each question reads what its own contract made of it
  try {
    return `told ${alike(JSON.stringify(await world.system.see(query, { token: sessions.get(role) ?? null }, asked)))}`;
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${alike(JSON.stringify(error.facts))}`;
    return `met ${String(error)}`; // what was planted carries no real seal or shape: whoever comes so far has found it
  }
}

/** Without what is new each time: ids, codes and running numbers. */
function alike(told: string): string {
  return told.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/[0-9A-Z]{5}-[0-9A-Z]{5}|"\d+"/g, 'mark');
}
