import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { urlOf } from '../testing/urls.ts';
import { countiesOf } from './county.ts';
import { createCounty, migrate, openDoors, prepareCounty } from './migrate.ts';

const database = `prepare_${randomUUID().replaceAll('-', '')}`;
const superUrl = inject('superUrl');
const ownerUrl = urlOf(superUrl, database, 'mulin_owner', 'owner');
const yangquan = { code: '1403', name: '阳泉市', host: null, demo: true };

beforeAll(async () => {
  await ask(superUrl, `create database ${database} owner mulin_owner`);
  await migrate(ownerUrl);
});
afterAll(() => ask(superUrl, `drop database ${database} with (force)`));

test('a county whose filling broke off is not served; it is made anew, and once open it is never cleared away', async () => {
  await prepareCounty(ownerUrl, yangquan.code);
  await ask(ownerUrl, `insert into county_1403.calendar_year (year, source) values (2026, '半途')`);
  expect(await counties()).toEqual([]);

  await prepareCounty(ownerUrl, yangquan.code);
  expect(await ask(ownerUrl, 'select year from county_1403.calendar_year')).toEqual([]);
  await openDoors(ownerUrl, yangquan);
  expect(await counties()).toEqual([yangquan]);

  await expect(prepareCounty(ownerUrl, yangquan.code)).rejects.toMatchObject({ code: 'county.exists' });
  await expect(createCounty(ownerUrl, yangquan)).rejects.toMatchObject({ code: 'county.exists' });
});

async function counties() {
  return await withClient(ownerUrl, countiesOf);
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  return (await withClient(url, (client) => client.query(statement))).rows;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
