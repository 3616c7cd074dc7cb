import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Action } from '#kernel/action.ts';
import { features } from '../../../features.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { ledgerRules } from './ledgers.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const root = join(import.meta.dirname, '../..');
const tables = Object.values(ledgerRules).flatMap((ledger) => ledger.tables);
const writes = `(insert into|update|delete from|insertInto\\('|updateTable\\(')\\s?(${tables.join('|')})\\b`;

/** Functions of the database that write in a ledger. */
async function writers(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select p.proname as name from pg_proc p
    where p.pronamespace = current_schema()::regnamespace and p.prokind = 'f' and pg_get_functiondef(p.oid) ~* ${`(insert into|update|delete from) ([a-z_0-9]+\\.)?(${tables.join('|')})\\M`}`.execute(
    world.owner,
  );
  return rows.map(({ name }) => name);
}

/** What stands in a file that writes in a ledger and is done by somebody of a post, or to a person who is named. */
async function doors(): Promise<string[]> {
  const writing = new RegExp(`${writes}|\\b(${(await writers()).join('|')})\\(`, 'i');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|\.d)\.ts$/.test(file) && !file.includes('screens'))
    .filter((file) => writing.test(readFileSync(join(root, file), 'utf8')));
  const found = await Promise.all(files.map((file) => import(join(root, file)) as Promise<Record<string, unknown>>));
  const all = new Set<unknown>(features.flatMap(({ actions }) => actions));
  return found
    .flatMap((file) => Object.values(file).filter((one): one is Action => all.has(one)))
    .filter(({ who, contract }) => typeof who === 'object' || 'person' in shapeOf(contract.input))
    .map(({ contract }) => contract.name);
}

const shapeOf = (input: unknown): object => (input instanceof z.ZodObject ? input.shape : {});

test('[S1-D28] whoever writes in a ledger of others passes a door that writes down whom it refuses', async () => {
  const marked = new Set(features.flatMap(({ actions }) => actions.filter(({ ledger }) => ledger).map(({ contract }) => contract.name)));
  const expected = [...new Set(await doors())];
  expect(expected.length).toBeGreaterThan(8);
  expect(expected.filter((name) => !marked.has(name)).toSorted()).toEqual([]);
});
