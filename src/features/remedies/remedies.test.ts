import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeApi } from '#kernel/http-api.ts';
import { features } from '../../features.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { guide } from './guide.ts';
import { channelWords } from './words.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const community = () => world.places.community.id;

test('[S2-A29] the guide names every way with its number, its time and where one asks how far it is, to whoever opens it', async () => {
  const wang = await world.arrive('resident');
  const { channels } = await wang.sees(guide, { community: community() });
  expect(channels.map(({ id, phone }) => [id, phone])).toEqual([
    ['community', '0351-0000000'],
    ['hotline', '12345'],
    ['petition', null],
    ['review', null],
    ['court', '12368'],
    ['legal-aid', '12348'],
    ['arbitration', '12333'],
    ['procurator', '12309'],
  ]);
  expect(channels.find(({ id }) => id === 'petition')?.status).toMatch(/^https:\/\/wsxf\.gjxfj\.gov\.cn/);
  for (const { id } of channels) expect(channelWords[id].long).not.toBe('');
  expect(await world.system.see(guide, { token: null }, {})).toMatchObject({ channels: { length: 8 } }); // not even a session is asked
});

test('[S2-A29] opening the guide leaves nothing behind: no row anywhere says who looked for a petition', async () => {
  const wang = await world.arrive('resident');
  const rows = async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(
      world.owner,
    );
    return await Promise.all(
      tables.map(async ({ name }) => [
        name,
        (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(world.owner)).rows[0]?.n,
      ]),
    );
  };
  const before = await rows();
  await wang.sees(guide, { community: community() });
  expect(await rows()).toEqual(before);
});

const petition = /petition|xinfang|信访|上访|访民/;

test('[S2-A29] there is no table, column, service or list of petitioners, and the guide takes nothing about a person', async () => {
  const { rows } = await sql<{ name: string; comment: string | null }>`
    select table_name || '.' || column_name as name, col_description((quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass, ordinal_position) as comment
    from information_schema.columns where table_schema = current_schema()`.execute(world.owner);
  expect(rows.length).toBeGreaterThan(300);
  expect(rows.filter(({ name, comment }) => petition.test(`${name} ${comment}`))).toEqual([]);
  const { rows: leaves } = await sql<{ name: string }>`select name from leaf union all select name from topic`.execute(world.owner);
  expect(leaves.filter(({ name }) => petition.test(name))).toEqual([]);
  const paths = JSON.stringify(describeApi(features));
  expect(petition.test(paths.replaceAll(/"(community|hotline|petition|review)"/g, ''))).toBe(false);
  expect(Object.keys(guide.contract.input.shape)).toEqual(['community']);
});
