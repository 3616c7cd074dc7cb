import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { features } from '../src/features.ts';
import { createWorld, type World } from '../src/testing/world.ts';
import { readCascades, rulesIn, statementsOf, unkept } from './keeping.ts';
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

test('a table whose register promises a keeping time that no rule keeps is named', async () => {
  const named = async () =>
    unkept(await readColumns(world.owner), rulesIn(statementsOf(world.owner, features)), await readCascades(world.owner));
  expect(await named()).toEqual([]);
  await sql`create table guest_book (id uuid primary key, said text not null, told text not null)`.execute(world.owner);
  await sql`comment on column guest_book.said is 'personal | 留言 | 同意(个保法13(1)) | 1年 | 社区书记'`.execute(world.owner);
  await sql`comment on column guest_book.told is 'plain'`.execute(world.owner);
  expect(await named()).toEqual(['guest_book.said：登记了期限，没有规则去做']);
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

test('a rule takes rows away, empties what it sets, and destroys what stands under the key it sets to nothing', () => {
  const column = (name: string, bytes = false) => ({
    table: 'guest_book',
    column: name,
    comment: 'personal | 留言 | 同意 | 1年 | 社区书记',
    bytes,
  });
  const named = (statement: string, bytes = false) =>
    unkept([column('said', bytes)], rulesIn([statement]), [{ table: 'guest_book', with: 'guest' }]).filter((said) =>
      said.startsWith('guest_book'),
    );
  const silent = ['guest_book.said：登记了期限，没有规则去做'];
  expect(named('delete from guest_book where at < $1')).toEqual([]);
  expect(named('delete from guest where at < $1')).toEqual([]);
  expect(named("update guest_book set said = '——', told = '' where at < $1")).toEqual([]);
  expect(named("update guest_book g set told = '' from guest where said = $1")).toEqual(silent);
  expect(named('update guest_book set key_wrapped = null where at < $1')).toEqual(silent);
  expect(named('update guest_book set key_wrapped = null where at < $1', true)).toEqual([]);
});

test('the page lists what is registered as personal, and nothing plain', () => {
  const page = registerPage([
    { table: 'person_vault', column: 'name', comment: 'personal | 办事时认人 | 法定职责 | 2年 | 社区书记' },
    { table: 'matter', column: 'number', comment: 'plain' },
  ]);
  expect(page).toContain('| person_vault.name | 办事时认人 | 法定职责 | 2年 | 社区书记 |');
  expect(page).not.toContain('matter.number');
});
