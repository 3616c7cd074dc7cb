import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { punishes } from '#method/never.ts';
import { mustNameNobody } from '../names-nobody.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';

type Before = { readonly version: number; readonly day: string };

/** The next version of a council's charter (row S1-F25): from now on it holds, and all before it stay to be read. Refuses one that punishes. */
export const writeCharter = action(contract.writeCharter, {
  who: { posts: ['secretary'] },
  async run(context, { council, body, adopted, agreedBy, changed = null }) {
    const { db, actor, now } = context;
    const community = await lockedCouncil(context, council);
    if (punishing(body)) refuse('organizations.charter_punishes');
    await mustNameNobody(context, community, body, agreedBy, changed ?? '');
    if (adopted > dayOf(now)) refuse('organizations.charter_ahead');
    const { version, day } = await before(context, council);
    if (version > 0 && adopted < day) refuse('organizations.charter_before', { day });
    if (version > 0 && changed === null) refuse('organizations.charter_changed');
    const id = newId();
    await db
      .insertInto('council_charter')
      .values({
        ...{ id, council_id: council, version: version + 1, adopted_on: adopted, agreed_by: agreedBy, body },
        ...{ changed: version > 0 ? changed : null, made_by: actor.account ?? '', at: stamp(now) },
      })
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

/** Locked until all is written, so that two versions come one after the other. @returns its community */
async function lockedCouncil(context: Context, council: string): Promise<string> {
  const { rows } = await sql<{ community: string }>`
    select c.community_id as community from council c join organization o on o.id = c.organization_id and o.ended_at is null
    where c.organization_id = ${council} for no key update of o`.execute(context.db);
  const { community } = rows[0] ?? refuse('not_found');
  mustBeSecretary(context, community);
  return community;
}

async function before({ db }: Context, council: string): Promise<Before> {
  const { rows } = await sql<Before>`
    select version, adopted_on::text as day from council_charter where council_id = ${council} order by version desc limit 1`.execute(db);
  return rows[0] ?? { version: 0, day: '' };
}

/** What is said not to be (不罚款、不得收押金) punishes nobody. */
const denied = /(?:不(?:得|准|许|能|会|再|搞|收|设|作)?|严禁|禁止|没有)(?:收取|收|搞|设)?(?:任何|一切)?/.source;
const takes = /罚\s*[\d一二三四五六七八九十百千万两]+\s*[元块]|没收|押金|保证金|违约金/.source;

/** Whether a charter punishes: by fines, points, deposits; a council persuades and helps, it has no right to more. */
export function punishing(body: string): boolean {
  const harsh = `(?:${punishes.source}|${takes})`;
  return new RegExp(harsh).test(body.replaceAll(new RegExp(`${denied}${harsh}`, 'g'), ''));
}

/** Which rooms a council helps with, from now on; those left out it helps with no longer. Refuses a room of elsewhere, or one that is closed. */
export const setCouncilHalls = action(contract.setCouncilHalls, {
  who: { posts: ['secretary'] },
  async run(context, { council, venues }) {
    const { db, now } = context;
    const community = await lockedCouncil(context, council);
    const { rows } = await sql`
      select from venue where id = any(${venues}::uuid[]) and community_id = ${community} and closed_at is null`.execute(db);
    if (rows.length < new Set(venues).size) refuse('organizations.council_hall');
    await sql`update council_hall set ended_at = ${stamp(now)} where council_id = ${council} and ended_at is null and venue_id <> all(${venues}::uuid[])`.execute(
      db,
    );
    await sql`
      insert into council_hall (council_id, venue_id) select ${council}, id from unnest(${venues}::uuid[]) as v(id) group by id
      on conflict (council_id, venue_id) do update set ended_at = null`.execute(db);
    context.stir('organizations', [`area:${community}`]);
    return { id: council };
  },
});
