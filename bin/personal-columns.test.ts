import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../src/testing/world.ts';
import { readColumns, registerPage, unregistered } from './personal-register.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('every column of the county that may say something about somebody is registered', async () => {
  const columns = await readColumns(world.owner);
  expect(columns).toContainEqual(
    expect.objectContaining({ table: 'person_vault', column: 'name', comment: expect.stringMatching(/^personal \|/) }),
  );
  expect(unregistered(columns)).toEqual([]);
});

test('a new column that nobody registered, or not in full, is named', async () => {
  await sql`create table diary (id uuid primary key, at timestamptz, said text, mood smallint, told jsonb, seen date)`.execute(world.owner);
  await sql`comment on column diary.told is 'personal | 说明用途 | 同意 | 1年'`.execute(world.owner);
  await sql`comment on column diary.seen is 'plain'`.execute(world.owner);
  expect(unregistered(await readColumns(world.owner))).toEqual([
    'diary.said：没有登记',
    'diary.mood：没有登记',
    'diary.told：登记不全（personal | 说明用途 | 同意 | 1年）',
  ]);
});

test('the page lists what is registered as personal, and nothing plain', () => {
  const page = registerPage([
    { table: 'person_vault', column: 'name', comment: 'personal | 办事时认人 | 法定职责 | 2年 | 社区书记' },
    { table: 'matter', column: 'number', comment: 'plain' },
  ]);
  expect(page).toContain('| person_vault.name | 办事时认人 | 法定职责 | 2年 | 社区书记 |');
  expect(page).not.toContain('matter.number');
});
