import { join } from 'node:path';
import { sql } from 'kysely';
import { openSession } from '#features/accounts/open-account.ts';
import { whoIs } from '#features/accounts/who-is.ts';
import { dayOf, stamp, wallClock } from '#kernel/clock.ts';
import { openCounty } from '#kernel/db.ts';
import { runningEmbedded } from '#kernel/embedded.ts';
import { newId } from '#kernel/ids.ts';
import { readKeys } from '#kernel/keys.ts';
import { createSystem, type System } from '#kernel/system.ts';
import { features } from '../src/features.ts';
import type { Product } from './started.ts';

/** The started product's county, asked in this process through the system's own door. */
export async function withSystem<T>(
  { runtimeUrl, dataFolder }: Product,
  connections: number,
  work: (system: System) => Promise<T>,
): Promise<T> {
  const db = openCounty(runtimeUrl, '1401', connections);
  const county = { code: '1401', name: '太原市', host: null, demo: true };
  try {
    return await work(createSystem({ county, db, keys: readKeys(join(dataFolder, 'keys', 'master.key')), features, whoIs }));
  } finally {
    await db.destroy();
  }
}

/** The product's database as its superuser, for laying what a bench needs. */
export async function asSuperuser<T>({ dataFolder }: Product, work: (db: System['db']) => Promise<T>): Promise<T> {
  const address = await runningEmbedded(dataFolder);
  if (address === undefined) throw new Error('the embedded database is not running');
  const url = new URL(address);
  url.pathname = '/mulin';
  const db = openCounty(url.href, '1401', 2);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** The token of a session whose holder has shown the second step as well. */
export async function sessionOf(db: System['db'], { keys }: System, account: string): Promise<string> {
  const token = await openSession(db, keys, wallClock(), account);
  await db
    .updateTable('session')
    .set({ second_at: stamp(wallClock()) })
    .where('account_id', '=', account)
    .execute();
  return token;
}

/** Somebody of the demo without a post is given this one, and a session; where an earlier run gave it, its holder has a session more. */
export async function holderOf(product: Product, system: System, kind: string, area: string): Promise<string> {
  return await asSuperuser(product, async (db) => {
    const { rows } = await sql<{ account: string; person: string; held: boolean }>`
      select b.account_id as account, b.person_id as person, p.id is not null as held from binding b left join post p on p.person_id = b.person_id
      where b.scope = 'self' and b.until is null and (p.id is null or (p.kind = ${kind} and p.area_id = ${area} and p.called = '测速')) order by held desc limit 1`.execute(
      db,
    );
    const { account, person, held } = rows[0] ?? { account: '', person: '', held: false };
    if (held) return await sessionOf(db, system, account);
    const post = {
      id: newId(),
      kind,
      person_id: person,
      area_id: area,
      community_id: kind === 'county-leader' ? null : area,
      called: '测速',
    };
    await db
      .insertInto('post')
      .values({ ...post, since: dayOf(wallClock()) })
      .execute();
    return await sessionOf(db, system, account);
  });
}

/** The value below which this part of all lies; milliseconds to a tenth. */
export function percentile(took: readonly number[], part: number): number {
  const sorted = took.toSorted((one, other) => one - other);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(1));
}

/** How long each of so many runs took, one after another, in milliseconds. */
export async function timed(times: number, run: (turn: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const began = performance.now();
    await run(i);
    took.push(performance.now() - began);
  }
  return took;
}
