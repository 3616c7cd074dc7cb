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

/** Words a field would carry that says where somebody is or has been; matched as whole parts of a name. */
const english =
  /^(locations?|located|positions?|gps|geo|coords?|coordinates?|lat|latitude|lng|lon|longitude|tracks?|tracking|trace|trail|trajectory|whereabouts|movements?|itinerary|checkin|checkout|exits|gate|dynamic)$/;
const chinese = /行踪|轨迹|定位|位置|去向|经纬|动向|动态|出入|到过|签到/;

function speaksOfWhereabouts(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return chinese.test(name) || words.some((word) => english.test(word)) || /check[_-]?(in|out)/i.test(name);
}

/** The middle of a county's map, chosen by hand: where a picture of the ground begins, and nobody's place. */
const middleOfTheMap = ['base_map', 'areas.set-base-map', 'areas.base-map', 'areas.map'].flatMap((where) =>
  ['lat', 'lon'].map((name) => `${where}${where === 'base_map' ? '.' : ' '}${name}`),
);

/** The names of all fields of a JSON Schema, however deep. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsOf)];
}

async function columnsOf(): Promise<{ name: string; type: string }[]> {
  const { rows } = await sql<{ name: string; type: string }>`
    select table_name || '.' || column_name as name, udt_name as type from information_schema.columns
    where table_schema = current_schema()`.execute(world.owner);
  return rows;
}

test('[S2-A34] no table, no request or answer, and no imported file has a field for where a person is or goes', async () => {
  const columns = await columnsOf();
  const asked = describeApi(features).contracts.flatMap(({ name, input, output }) =>
    fieldsOf({ input, output }).map((field) => `${name} ${field}`),
  );
  const imported = Object.values(kinds).flatMap(({ columns: headed }) =>
    Object.entries(headed).flatMap(([id, { label, synonyms }]) => [id, label, ...synonyms]),
  );
  expect([columns.length > 100, asked.length > 100, imported.length > 30]).toEqual([true, true, true]);
  const speaking = [...columns.map(({ name }) => name), ...asked, ...imported].filter(speaksOfWhereabouts);
  expect(new Set(speaking)).toEqual(new Set(middleOfTheMap));
  expect(columns.filter(({ type }) => /point|polygon|geometry|geography|box|path|circle/.test(type))).toEqual([]);
});

test.each([
  'person.last_location',
  'people.show lastPosition',
  'card.gpsTrack',
  'gate_events',
  'person.whereabouts',
  '近期行踪',
  'post.check_in',
  '人员动态',
])('a field called %s would be caught', (name) => {
  expect(speaksOfWhereabouts(name)).toBe(true);
});
