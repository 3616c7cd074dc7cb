import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../../testing/world.ts';
import { worded } from './codes.ts';
import { myCopy } from './copy.ts';
import { ways } from './ways.ts';
import { sayConsent } from './word.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('what is kept as a code of a closed list has its word in everybody’s copy', async () => {
  const { rows } = await sql<{ column: string; code: string }>`
    select distinct a.attrelid::regclass || '.' || a.attname as column, found[1] as code
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum], regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''', 'g') found
    where k.contype = 'c' and pg_get_constraintdef(k.oid) ~ 'ARRAY' and col_description(k.conrelid, a.attnum) like 'personal |%'
      and (k.conrelid::regclass::text = any(${Object.keys(ways)}) or exists (select from pg_constraint f join pg_attribute o on o.attrelid = f.conrelid and o.attnum = f.conkey[1] where f.conrelid = k.conrelid and f.contype = 'f'
        and o.attname in ('person_id', 'opener_person', 'account_id', 'opener_account'))) order by 1, 2`.execute(world.owner);
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(({ column, code }) => /^[\x20-\x7e]+$/.test(worded(column, code)))).toEqual([]);
});

test('a copy speaks in words, and what somebody wrote themself stays as written', async () => {
  const wang = await world.arrive('resident', { name: '王小明' });
  await wang.does(sayConsent, { purpose: 'found', given: true });
  const { held } = await wang.sees(myCopy, {});
  expect(held.find(({ where }) => where === 'consent.purpose')?.values).toEqual(['社区按特长找我']);
  expect(worded('skill_profile.specialty', '修电器')).toBe('修电器');
});
