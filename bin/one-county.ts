import pg from 'pg';
import { type County, countiesOf } from '#kernel/county.ts';
import { type Db, openCounty } from '#kernel/db.ts';
import { runningEmbedded, startEmbedded } from '#kernel/embedded.ts';
import { env } from '#kernel/env.ts';
import { Halt } from '#kernel/halt.ts';
import { databaseAt } from './database.ts';

/** The database as it is served, or the embedded one started for this alone. */
export async function onDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  if (env.DATABASE_URL !== undefined) return await work(env.DATABASE_URL);
  const running = await runningEmbedded(env.MULIN_DATA);
  const database = running === undefined ? await startEmbedded(env.MULIN_DATA) : { superUrl: running, stop: async () => {} };
  return await work(databaseAt(database.superUrl)).finally(database.stop);
}

/** The counties of a database, or the one of this code. Halts where there is none. */
export async function countiesAt(url: string, code: string | undefined): Promise<County[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const all = await countiesOf(client).finally(() => client.end());
  const wanted = all.filter((county) => code === undefined || county.code === code);
  if (wanted.length === 0)
    throw new Halt('county.none', code === undefined ? '数据库里还没有县（市）。' : `数据库里没有代码为 ${code} 的县（市）。`);
  return wanted;
}

/** Work on the tables of one county. */
export async function onCounty<T>(url: string, { code }: County, work: (db: Db) => Promise<T>): Promise<T> {
  const db = openCounty(url, code, 2);
  return await work(db).finally(() => db.destroy());
}
