import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { methodPage } from '#features/matters/method-page.ts';
import { stateOf } from '#features/matters/standing.ts';
import { eventOf } from '#features/matters/timeline.ts';
import type { Keys } from '#kernel/crypto.ts';
import type { Db } from '#kernel/db.ts';
import { replay } from '#method/replay.ts';
import type { Acknowledged } from './load.ts';

/** What is wrong with what was written, a line for each; nothing when all is well. */
export async function verdict(db: Db, keys: Keys, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  return [
    ...(await lost(db, acknowledged)),
    ...(await doneOtherwiseThanOnce(db, acknowledged)),
    ...(await halfDone(db)),
    ...(await notAsTheirEventsSay(db, keys)),
  ];
}

/** Acknowledged, and its key is not there or leads elsewhere. */
async function lost(db: Db, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const { rows } = await sql<Acknowledged>`
    select a.key, a.name, a.id from jsonb_to_recordset(${JSON.stringify(acknowledged)}::jsonb) as a (key uuid, name text, id uuid)
      left join idempotency i on i.key = a.key and i.contract = a.name and i.result_id = a.id
    where i.key is null`.execute(db);
  return rows.map(({ key, name, id }) => `lost: ${name} of ${id}, acknowledged under ${key}`);
}

/** Every matter of the load has as many acts of people as were acknowledged for it, and no such matter is there without one. */
async function doneOtherwiseThanOnce(db: Db, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; acts: number; told: number }>`
    with told as (select id, count(*) as n from jsonb_to_recordset(${JSON.stringify(acknowledged)}::jsonb) as a (id uuid) group by id),
      begun as (select min(at) as at from idempotency where key in (select key from jsonb_to_recordset(${JSON.stringify(acknowledged)}::jsonb) as a (key uuid))),
      acted as (
        select e.matter_id as id, count(*) filter (where e.by_account is not null) as n from matter_event e join matter m on m.id = e.matter_id
        where m.id in (select id from told) or m.opened_at >= (select at from begun) group by 1)
    select coalesce(told.id, acted.id) as id, coalesce(acted.n, 0)::int as acts, coalesce(told.n, 0)::int as told
    from told full join acted using (id) where told.n is distinct from acted.n`.execute(db);
  return rows.map(
    ({ id, acts, told }) => `${acts > told ? 'doubled' : 'lost'}: ${id} was acted on ${acts} times, acknowledged ${told} times`,
  );
}

/** A matter that does not stand where its last event left it, waits for nobody, or waits although it has ended; a stranger among the keys. */
async function halfDone(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string; why: string }>`
    select m.id, 'its events end at another number' as why from matter m
      left join lateral (select count(*) as n, max(seq) as last from matter_event where matter_id = m.id) e on true
      where e.n <> m.seq or e.last is distinct from m.seq
    union all select m.id, 'it is open and waits for nobody' from matter m
      where m.ended_at is null and not exists (select from task where matter_id = m.id and closed_at is null)
    union all select m.id, 'it has ended and still waits' from matter m
      where m.ended_at is not null and exists (select from task where matter_id = m.id and closed_at is null)
    union all select i.key, 'a key without what was done under it' from idempotency i
      where i.contract = 'matters.file' and not exists (select from matter where id = i.result_id)`.execute(db);
  return rows.map(({ id, why }) => `half done: ${id}: ${why}`);
}

async function notAsTheirEventsSay(db: Db, keys: Keys): Promise<string[]> {
  const matters = await db.selectFrom('matter').selectAll().execute();
  const events = Map.groupBy(await db.selectFrom('matter_event').selectAll().orderBy('seq').execute(), ({ matter_id }) => matter_id);
  const wrong: string[] = [];
  for (const matter of matters) {
    const key = keys.unwrap(matter.key_wrapped ?? Buffer.alloc(0), matter.id);
    const told = (events.get(matter.id) ?? [])
      .map((row) => eventOf(row, { key, matter: matter.id }))
      .map((event) => ({ ...event, said: event.said && (event.facts.form ?? {}) })); // the state keeps no words
    const method = await methodPage(db, '1401', matter.method_id, matter.method_version);
    if (!isDeepStrictEqual(plain(replay(method, told)), plain(stateOf(matter)))) wrong.push(`replayed otherwise: ${matter.id}`);
  }
  return wrong;
}

/** As it reads in JSON, where what is not set is not there. */
function plain(state: object): unknown {
  return JSON.parse(JSON.stringify(state));
}
