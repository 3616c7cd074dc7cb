import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kinds } from '#features/imports/kinds.ts';
import { describeApi } from '#kernel/http-api.ts';
import { features } from './features.ts';
import { createWorld, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Words a field or a route would carry that says what somebody thinks, believes or petitions for, or how much of a trouble they are; as whole parts of a name. */
const english =
  /^(thoughts?|thinking|attitudes?|ideology|ideological|tendency|tendencies|mood|moods|sentiments?|religion|religious|beliefs?|faith|petition|petitions|petitioner|petitioners|stability|unstable|unrest|keyperson|suspect|suspects|watchlist|blacklist|blacklisted|threat|loyalty|reliability|behaviou?r)$/;
const chinese = /思想|态度|倾向|情绪|信仰|宗教|信访人|上访|缠访|维稳|稳控|重点人员|重点人群|重点人口|不稳定|黑名单|言论|表现情况/;

function speaksOfMinds(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const joined = words.slice(1).map((word, i) => `${words[i]}${word}`);
  return chinese.test(name) || [...words, ...joined].some((word) => english.test(word));
}

/** The names of all fields of a JSON Schema, and what they may be chosen from, however deep. */
function saidIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : [];
  const chosen = 'enum' in schema && Array.isArray(schema.enum) ? schema.enum.filter((one) => typeof one === 'string') : [];
  return [...own, ...chosen, ...Object.values(schema).flatMap(saidIn)];
}

test('no table, no column, no request, no choice and no imported file has room for what somebody thinks, whether they petition, or how “stable” they are', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns where table_schema = current_schema()`.execute(
    world.owner,
  );
  const { rows: checks } = await sql<{ name: string }>`
    select pg_get_constraintdef(oid) as name from pg_constraint where contype = 'c' and connamespace = current_schema()::regnamespace`.execute(
    world.owner,
  );
  const asked = describeApi(features)
    .contracts.filter(({ name }) => name !== 'remedies.guide') // shows everybody the way to petition, and is kept of nobody
    .flatMap(({ name, input, output }) => [name, ...saidIn({ input, output })]);
  const imported = Object.values(kinds).flatMap(({ columns }) =>
    Object.entries(columns).flatMap(([id, { label, synonyms, choices = [] }]) => [id, label, ...synonyms, ...choices]),
  );
  expect([rows.length > 100, checks.length > 100, asked.length > 100, imported.length > 30]).toEqual([true, true, true, true]);
  expect([...rows, ...checks].map(({ name }) => name).filter(speaksOfMinds)).toEqual([]);
  expect([...asked, ...imported].filter(speaksOfMinds)).toEqual([]);
});

test.each([
  'person.attitude',
  'people.note-thoughts',
  'person.political_tendency',
  'petition_count',
  'people.petitioners',
  'care.stability',
  'keyPerson',
  '重点人员',
  '思想动态',
  '是否上访',
  '稳控责任人',
  'person.religion',
])('a field or route called %s would be caught', (name) => {
  expect(speaksOfMinds(name)).toBe(true);
});
