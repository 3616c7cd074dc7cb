import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrate, migrateTo, type Ran } from '#kernel/migrate.ts';
import { urlOf } from '../../testing/urls.ts';

const database = `upgrade_${randomUUID().replaceAll('-', '')}`;
const superUrl = inject('superUrl');
const ownerUrl = urlOf(superUrl, database, 'mulin_owner', 'owner');
/** The last one before cadres, members of firms and circles of committees had posts of their own. */
const before = '20261127T0501';

beforeAll(() => ask(superUrl, `create database ${database} owner mulin_owner`));
afterAll(() => ask(superUrl, `drop database ${database} with (force)`));

test('a county that gave its own seats the names of later posts is brought up to date: its seats keep their holders, told apart by name', async () => {
  await migrateTo(ownerUrl, await formBefore());
  await ask(ownerUrl, `insert into mulin.county (code, name, demo) values ('1401', '太原市', false)`);
  const own = ['下沉干部', '小区党组织兼职委员', '责任区党员', '自治委员会成员', '热心居民'];
  await ask(
    ownerUrl,
    `insert into county_1401.post_kind (id, name, level, work, sort, of_body)
     select 'own-' || nth, name, 'grid', 'helper', 900, true from unnest($1::text[]) with ordinality as n (name, nth)`,
    [own],
  );

  expect(await migrate(ownerUrl)).toBeGreaterThan(0);

  const named = (ids: string) => ask(ownerUrl, `select name from county_1401.post_kind where ${ids} order by id`);
  expect(await named(`id like 'own-%'`)).toEqual(own.map((name) => ({ name: `${name}（本县）` })));
  expect(
    await named(`id in ('placed-cadre', 'estate-branch-part-member', 'building-member', 'self-governing', 'keen-neighbour')`),
  ).toHaveLength(5);
});

/** Which migrations an empty county of that time had. */
async function formBefore(): Promise<Ran[]> {
  const rows = await ask(urlOf(superUrl, 'template_empty'), 'select schema_name, name from mulin.migration where name < $1', [before]);
  return rows as Ran[]; // the two columns of the statement
}

async function ask(url: string, statement: string, values: readonly unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}
