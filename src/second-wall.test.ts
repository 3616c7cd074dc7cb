import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { file } from '#features/matters/file.ts';
import type { Tx } from '#kernel/db.ts';
import { naming } from '#kernel/vault.ts';
import { at } from './testing/neighbourhood.ts';
import { planter } from './testing/planting.ts';
import { groundOf, knowledge } from './testing/things.ts';
import { createWorld, type World } from './testing/world.ts';

/** What the database guards by itself, and why; what each says of who may is told where it is kept. */
const guarded: Readonly<Record<string, string>> = {
  person_vault: 'names, phones, ID numbers',
  reveal: 'who looked at them, and why',
  work_vote_home: 'what a home said in an owners’ vote',
  alone_note: 'that somebody lives alone, for one helper',
  alone_offer: 'what that helper offered',
  job_seeker: 'that somebody looks for work',
  care_file: 'what somebody who wished to be looked after wrote of themself',
  care_carer: 'whom they named to look after them',
  care_note: 'what those wrote',
  dose_ask: 'that somebody wishes to be vaccinated and asked for help',
  consent: 'what somebody agreed to',
  separate_consent: 'what is sensitive, and agreed to by itself',
};
/** What somebody may be called by, how they voted, or who looked: a table named so is guarded, or has its reason here. */
const callsForIt = /vault|reveal|ballot|_vote_home|secret/;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

type Table = { readonly name: string; readonly secured: boolean; readonly commands: readonly string[]; readonly owned: boolean };
async function tables(): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, c.relrowsecurity as secured, pg_get_userbyid(c.relowner) in ('mulin_runtime', 'mulin_retention') as owned,
      array(select distinct p.cmd from pg_policies p where p.schemaname = current_schema() and p.tablename = c.relname and 'mulin_runtime' = any(p.roles) order by 1) as commands
    from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') order by 1`.execute(world.owner);
  return rows;
}

const bare = (all: readonly Table[]) => all.filter(({ name, secured }) => callsForIt.test(name) && !secured).map(({ name }) => name);

test('every table of the vault, of looks and of ballots is behind row security, and so is each other that was put there', async () => {
  const all = await tables();
  expect(all.filter(({ secured }) => secured).map(({ name }) => name)).toEqual(Object.keys(guarded).toSorted());
  expect(bare(all)).toEqual([]);
  for (const { name, commands, owned } of all.filter(({ secured }) => secured)) {
    expect([name, commands.some((command) => command === 'SELECT' || command === 'ALL')]).toEqual([name, true]);
    expect([name, owned]).toEqual([name, false]); // whoever owns a table passes its policies by
  }
});

test('a table of ballots without a policy, or a guard taken off, would be named', async () => {
  await sql`create table ballot (said text)`.execute(world.owner);
  await sql`alter table reveal disable row level security`.execute(world.owner);
  expect(bare(await tables())).toEqual(['ballot', 'reveal']);
  await sql`alter table reveal enable row level security`.execute(world.owner);
  await sql`drop table ballot`.execute(world.owner);
});

test('neither role the server acts by may pass row security by, whatever it is given', async () => {
  const { rows } =
    await sql`select rolname as role, rolsuper or rolbypassrls as passes from pg_roles where rolname in ('mulin_runtime', 'mulin_retention') order by 1`.execute(
      world.owner,
    );
  expect(rows).toEqual([
    { role: 'mulin_retention', passes: false },
    { role: 'mulin_runtime', passes: false },
  ]);
});

test('with a row in each of them, a statement slipped in that says neither who acts nor about whom reads none; but of consents whether somebody may be reached', async () => {
  const [lives, works] = [await world.arrive('resident'), await world.arrive('grid-worker')];
  const { places, owner } = world;
  const { id: matter } = await lives.does(file, { subject: '楼道灯不亮', leaf: 'stair-light', place: lives.dwelling.id });
  const stood = {
    ...{ community: places.community.id, grid: places.grids[0]?.id ?? '', street: places.street.id, estate: places.estate.id },
    ...{
      home: lives.dwelling.id,
      building: lives.dwelling.id,
      takes: works.post ?? '',
      household: '',
      matter,
      other: matter,
      post: works.post ?? '',
      use: '',
      person: lives,
      second: works,
    },
  };
  const plant = (await planter(owner, knowledge))(groundOf(stood, world.now()));
  for (const table of Object.keys(guarded)) if (table !== 'person_vault') await plant(table);
  const seen: [string, unknown, unknown][] = [];
  for (const table of Object.keys(guarded)) {
    const count = sql<{ rows: number }>`select count(*)::int as rows from ${sql.table(table)}`;
    const [there, read] = [(await count.execute(owner)).rows[0]?.rows ?? 0, (await count.execute(world.system.db)).rows[0]?.rows];
    seen.push([table, there > 0, read]);
  }
  expect(seen).toEqual(Object.keys(guarded).map((table) => [table, true, table === 'consent' ? 1 : 0]));
});

type Change = { readonly table: string; readonly column: string };
/** Which of the guarded tables the server's own role may write into, and by which column it may change their rows. */
async function writable(): Promise<{ insert: string[]; update: Change[] }> {
  const { rows } = await sql<{ table: string; column: string; may: 'INSERT' | 'UPDATE' }>`
    select distinct on (table_name, privilege_type) table_name as "table", column_name as "column", privilege_type as may
    from information_schema.column_privileges where table_schema = current_schema() and grantee = 'mulin_runtime' and privilege_type in ('INSERT', 'UPDATE')
    order by 1, 3, 2`.execute(world.owner);
  const guards = rows.filter(({ table }) => table in guarded && table !== 'person_vault'); // of the vault src/features/people/second-wall.test.ts tells
  return {
    insert: guards.flatMap(({ table, may }) => (may === 'INSERT' ? table : [])),
    update: guards.filter(({ may }) => may === 'UPDATE'),
  };
}

test('whoever works in another community and names themself changes none of these rows, and writes none that is not theirs', async () => {
  const far = await world.arrive('grid-worker', { area: world.places.otherGrid, home: at(world.places.dwellings, 6) });
  const acting = { db: world.system.db, actor: await world.system.whoIs(far.token), now: world.now() };
  const { insert, update } = await writable();
  for (const { table, column } of update) {
    const changed = await naming(acting, far.id, (tx) => sql`update ${sql.table(table)} set ${sql.ref(column)} = null`.execute(tx));
    expect([table, changed.numAffectedRows]).toEqual([table, 0n]);
  }
  for (const table of insert) {
    const { rows } = await sql<{ row: object }>`select to_jsonb(t) as row from ${sql.table(table)} t limit 1`.execute(world.owner);
    const again = (tx: Tx) =>
      sql`insert into ${sql.table(table)} select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(rows[0]?.row)}::jsonb)`.execute(
        tx,
      );
    expect([table, await naming(acting, far.id, again).catch(String)]).toEqual([table, expect.stringContaining('row-level security')]);
  }
  expect([update.length, insert.length].every((many) => many > 4)).toBe(true);
});
