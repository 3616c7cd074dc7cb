import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { openSession } from '#features/accounts/open-account.ts';
import { dayOf, wallClock } from '#kernel/clock.ts';
import type { Keys } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { asSuperuser, withSystem } from './house.ts';
import { arriveAs, homeOf } from './people.ts';
import type { Product } from './started.ts';

/** Opens so many event streams, files one order they all look out for, and says when the last has heard, and what they cost the server. */
export async function streams(product: Product, howMany: number): Promise<{ live_last_ms: number; live_more_mb: number }> {
  const before = product.rssNow();
  const tokens = await withSystem(product, 2, ({ keys }) => listeners(product, keys, howMany));
  const open: IncomingMessage[] = [];
  for (const token of tokens) open.push(await listen(product.url, token));
  await pause(1000);
  const heard = Promise.all(open.map((stream) => once(stream, 'data')));
  const resident = await arriveAs(product.url, '居民');
  const order = { subject: '家里灯不亮', leaf: 'electricity', place: await homeOf(resident) };
  const began = performance.now();
  await resident.ask('matters.file', order);
  await heard;
  const took = performance.now() - began;
  const more = product.rssNow() - before;
  for (const stream of open) stream.destroy();
  return { live_last_ms: Math.round(took), live_more_mb: more };
}

async function listen(url: string, token: string): Promise<IncomingMessage> {
  const request = get(`${url}/api/live`, { headers: { cookie: `mulin_session=${token}` }, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage]; // what node:http gives with this event
  if (response.statusCode !== 200) throw new Error(`a stream was answered ${response.statusCode}`);
  await once(response, 'data'); // its first line
  return response;
}

/** Sessions of neighbours who help in the resident's community, several devices to each. */
async function listeners(product: Product, keys: Keys, howMany: number): Promise<string[]> {
  return await asSuperuser(product, async (db) => {
    const { rows } = await sql<{ account: string; person: string; community: string }>`
      select b.account_id as account, b.person_id as person, p.community_id as community from binding b join person p on p.id = b.person_id
      where b.scope = 'self' and b.until is null and p.community_id = (select community_id from area where kind = 'estate' and name = '劲松新景') limit 400`.execute(
      db,
    );
    const since = dayOf(wallClock());
    const posts = rows.map(({ person, community }) => ({
      id: newId(),
      kind: 'volunteer',
      person_id: person,
      area_id: community,
      community_id: community,
      called: '测速',
      since,
    }));
    await db
      .insertInto('post')
      .values(posts)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const tokens: string[] = [];
    for (let i = 0; i < howMany; i += 1) tokens.push(await openSession(db, keys, wallClock(), rows[i % rows.length]?.account ?? ''));
    return tokens;
  });
}
