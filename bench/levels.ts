import { sql } from 'kysely';
import { inbox, pageSize, rowsOf } from '#features/matters/lists.ts';
import { type Listed, listed } from '#features/matters/row.ts';
import { search } from '#features/matters/searching/search.ts';
import { openVault } from '#features/people/door.ts';
import { nobody } from '#kernel/actor.ts';
import { dayOf, wallClock } from '#kernel/clock.ts';
import type { Keys } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import type { System } from '#kernel/system.ts';
import { askingTogether } from '#kernel/together.ts';
import { asSuperuser, percentile, sessionOf, timed, withSystem } from './house.ts';
import type { Ground } from './million.ts';
import type { Product } from './started.ts';

export type Levels = {
  readonly micro: number;
  readonly grid: number;
  readonly community: number;
  readonly street: number;
  readonly county: number;
};
type Level = keyof Levels;

const posts = {
  micro: 'micro-grid-worker',
  grid: 'grid-worker',
  community: 'community-staff',
  street: 'street-leader',
  county: 'county-leader',
} as const;
const columns = { micro: 'micro_grid_id', grid: 'grid_id', community: 'community_id', street: 'street_id' } as const;
const levels = ['micro', 'grid', 'community', 'street', 'county'] as const;

/** The 95th percentile, in milliseconds at the server, of lists at every level and of searches, in a county laid by `layMatters`. */
export async function listTimes(product: Product, ground: Ground, times: number) {
  return await withSystem(product, 4, async (system) => {
    const tokens = await holders(product, system, ground);
    const found = (text: string) => p95(times, () => system.see(search, { token: tokens.community }, { text }));
    return {
      open_tasks: await openTasks(system),
      inbox_levels_p95_ms: await each((level) => p95(times, () => system.see(inbox, { token: tokens[level] }, {}))),
      newest_p95_ms: await each((level) => p95(times, () => newest(system, ground, level))),
      search_p95_ms: {
        pair: await found('楼道'),
        rare: await found('健身器材'),
        number: await found('99-0400000'),
        name: await found(await someName(product, system.keys, ground)),
      },
    };
  });
}

/** How many open tasks the inboxes below are read from, over all levels. */
async function openTasks({ db }: System): Promise<number> {
  const { n } = await db
    .selectFrom('task')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

async function each(time: (level: Level) => Promise<number>): Promise<Levels> {
  const all: Record<string, number> = {};
  for (const level of levels) all[level] = await time(level);
  return all as Levels; // each level has just been timed
}

async function p95(times: number, run: () => Promise<unknown>): Promise<number> {
  await timed(20, run); // the first few plan the statement
  return percentile(await timed(times, run), 0.95);
}

/** The newest twenty open ones of an area, as every list reads them. */
async function newest({ db, keys, county, clock }: System, ground: Ground, level: Level): Promise<void> {
  const here = level === 'county' ? sql`true` : sql`${sql.ref(`m.${columns[level]}`)} = ${ground[level]}`;
  const { rows } = await sql<Listed>`
    select ${listed} from matter m left join area a on a.id = m.place_id where ${here} and m.ended_at is null
    order by m.opened_at desc, m.id desc limit ${pageSize + 1}`.execute(db);
  if (rows.length === 0) throw new Error(`nothing open at the level ${level}`);
  await rowsOf({ db, ask: askingTogether(db), actor: nobody, keys, county, now: clock() }, rows);
}

/** Somebody signed in for each level, holding its post. */
async function holders(product: Product, system: System, ground: Ground): Promise<Record<Level, string>> {
  return await asSuperuser(product, async (db) => {
    const { rows } = await sql<{ account: string; person: string }>`
      select b.account_id as account, b.person_id as person from binding b where b.scope = 'self' and b.until is null
        and not exists (select from post p where p.person_id = b.person_id) limit 5`.execute(db);
    const city = await sql<{ id: string }>`select id from area where kind = 'city' and ended_at is null limit 1`.execute(db);
    const at = { ...ground, county: city.rows[0]?.id ?? '' };
    const tokens: Record<string, string> = {};
    for (const [i, level] of levels.entries()) {
      const { account, person } = rows[i] ?? { account: '', person: '' };
      const community_id = level === 'street' || level === 'county' ? null : ground.community;
      const post = {
        id: newId(),
        kind: posts[level],
        person_id: person,
        area_id: at[level],
        community_id,
        called: '测速',
        since: dayOf(wallClock()),
      };
      await db.insertInto('post').values(post).execute();
      tokens[level] = await sessionOf(db, system, account);
    }
    return tokens as Record<Level, string>; // one for each level
  });
}

/** The name of somebody who asked in the community. Read as the superuser, who may. */
async function someName(product: Product, keys: Keys, { community }: Ground): Promise<string> {
  return await asSuperuser(product, async (db) => {
    const asker = await db
      .selectFrom('matter')
      .select('opener_person')
      .where('community_id', '=', community)
      .limit(1)
      .executeTakeFirstOrThrow();
    return await db.transaction().execute(async (tx) => (await openVault(tx, keys, asker.opener_person ?? '')).name);
  });
}
