import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Batch } from '../batch.ts';
import { inPortions } from '../in-portions.ts';
import type { AgentRow } from '../kinds/agents.ts';
import { readPlaces } from '../places.ts';
import { neighbourly } from './helpers.ts';
import { appoint } from './holders.ts';
import { findOrEnter } from './somebody.ts';
import { whereaboutsIn } from './whereabouts.ts';

/** Agents of the community, each listed in their batch; whoever is an agent already, of either rank, keeps that post and is listed with it (row S1-E3). */
export async function enterAgents(context: Context, batch: Batch, rows: readonly AgentRow[]): Promise<void> {
  const { community } = await readPlaces(context.db, batch.community_id);
  const where = whereaboutsIn(community, community.id);
  const persons = await findOrEnter(
    context,
    batch,
    rows.map(({ name, phone }) => ({ name, phone, where })),
  );
  const first = await firstAgents(context, batch, persons);
  const kindOf = (person: string) => (first.has(person) ? 'first-agent' : 'agent');
  await appoint(
    context,
    batch,
    rows.map(({ name, phone, workPhone, skills }, at) => ({
      person: persons[at] ?? '',
      kind: kindOf(persons[at] ?? ''),
      area: community,
      called: neighbourly(name),
      phone,
      workPhone,
      skills: skills ?? [],
    })),
  );
  const listed = rows.map(({ nth }, at) => ({ person: persons[at] ?? '', kind: kindOf(persons[at] ?? ''), nth }));
  for (const portion of inPortions(listed, 500)) await list(context, batch, portion);
}

/** Which of these are 第一代办员 here; their posts are held until they are listed. */
async function firstAgents({ db }: Context, { community_id }: Batch, persons: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ person: string }>`
    select person_id as person from post where kind = 'first-agent' and area_id = ${community_id} and until is null and person_id = any(${persons}::uuid[]) for update`.execute(
    db,
  );
  return new Set(rows.map(({ person }) => person));
}

type Listed = { readonly person: string; readonly kind: string; readonly nth: number };

async function list({ db, now }: Context, { id, community_id }: Batch, listed: readonly Listed[]): Promise<void> {
  await sql`
    insert into agent_listed (post_id, nth, listed_on, batch_id)
    select p.id, l.nth, ${dayOf(now)}::date, ${id} from json_to_recordset(${JSON.stringify(listed)}) as l(person uuid, kind text, nth smallint)
      join post p on p.person_id = l.person and p.kind = l.kind and p.area_id = ${community_id} and p.until is null
    on conflict (post_id, nth) do update set listed_on = excluded.listed_on, batch_id = excluded.batch_id, ended_at = null
      where agent_listed.ended_at is not null`.execute(db);
}
