import { sql } from 'kysely';
import { stampsOf } from '#features/areas/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { fillPost, mustBeAppointable } from '../appoint.ts';
import { fromOutside } from '../from-outside.ts';
import { heldAlready } from '../held-already.ts';
import { mustBeSecretary } from '../office.ts';
import { endOffersOf } from '../partnering/ending.ts';
import { councilOver } from '../partnering/words.ts';
import * as contract from './contract.ts';
import { mustBeTheirHome } from './home-seat.ts';
import { sitting } from './sitting.ts';

const seated = { id: 'council-seat', name: '议事会席位', level: 'community', work: 'helper' } as const;
type Part = {
  readonly id: string;
  readonly council: string;
  readonly community: string;
  readonly name: string;
  readonly alone: boolean;
  readonly perHome: boolean;
};
type Asked = Given<typeof contract.sitInCouncil>;

/**
 * Somebody of the ledger sits for a part, by a post that carries no right; or a unit of the community does. Refuses a second one for who leads, and for a
 * fixed part that has one seat; where seats are of homes, a second one of a household, and who does not live there.
 */
export const sitInCouncil = action(contract.sitInCouncil, {
  who: { posts: ['secretary'] },
  stepUp: true,
  async run(context, asked) {
    const part = await lockedPart(context, asked.part);
    await mustHaveRoom(context, part);
    if (part.perHome) await mustBeTheirHome(context, part.council, asked.person);
    const who = asked.unit === undefined ? { post: await postOf(context, part, asked) } : { unit: await unitOf(context, part, asked.unit) };
    const id = newId();
    const { rows } = await sql`
      insert into council_seat (id, part_id, post_id, unit_id, at) values (${id}, ${part.id}, ${who.post ?? null}, ${who.unit ?? null}, ${stamp(context.now)})
      on conflict do nothing returning id`.execute(context.db);
    if (rows.length === 0) refuse('organizations.council_sits');
    context.stir('organizations', [`area:${part.community}`]);
    return { id };
  },
});

/** Locked with its council, so that two who fill the same seat come one after the other. */
async function lockedPart(context: Context, part: string): Promise<Part> {
  const { rows } = await sql<Part>`
    select p.id, p.council_id as council, c.community_id as community, p.name, p.role = 'lead' or (p.role = 'fixed' and r.single) as alone, r.per_home as "perHome"
    from council_part p join council c on c.organization_id = p.council_id join council_rule r on r.id = c.rule_id
      join organization o on o.id = c.organization_id and o.ended_at is null
    where p.id = ${part} for update of o`.execute(context.db);
  const found = rows[0] ?? refuse('not_found');
  mustBeSecretary(context, found.community);
  return found;
}

async function mustHaveRoom({ db, now }: Context, { id, name, alone }: Part): Promise<void> {
  if (!alone) return;
  const { rows } = await sql`select from council_seat s where s.part_id = ${id} and ${sitting(now)}`.execute(db);
  if (rows.length > 0) refuse('organizations.council_seat_taken', { part: name });
}

async function postOf(context: Context, { community }: Part, { person: known, newcomer, called = '' }: Asked): Promise<string> {
  const place = await stampsOf(context.db, community);
  const person = known ?? (await fromOutside(context, newcomer, place));
  await mustBeAppointable(context, person, seated, place);
  const held = { person, kind: seated.id, area: community };
  return (
    (await heldAlready(context, held)) ?? (await fillPost(context, { ...held, called, since: dayOf(context.now), skills: [] }, community))
  );
}

async function unitOf({ db }: Context, { community }: Part, unit: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organization o join area a on a.id = o.area_id
    where o.id = ${unit} and o.ended_at is null and o.kind not in ('council', 'team') and (a.id = ${community} or a.community_id = ${community})`.execute(
    db,
  );
  return rows[0]?.id ?? refuse('not_found');
}

/** Leaves one part; the post of a council's member ends with the last of them. */
export const leaveCouncil = action(contract.leaveCouncil, {
  who: { posts: ['secretary'] },
  stepUp: true,
  async run(context, { seat }) {
    const { rows } = await sql<{ community: string; council: string }>`
      select c.community_id as community, c.organization_id as council from council_seat s join council_part p on p.id = s.part_id join council c on c.organization_id = p.council_id
      where s.id = ${seat} and s.ended_at is null`.execute(context.db);
    const { community, council } = rows[0] ?? refuse('not_found');
    mustBeSecretary(context, community);
    await lockedCouncil(context, council);
    await endSeats(context, [seat]);
    context.stir('organizations', [`area:${community}`]);
    return { id: seat };
  },
});

/** A council ends with all its seats; what it decided stays. */
export const endCouncil = action(contract.endCouncil, {
  who: { posts: ['secretary'] },
  stepUp: true,
  async run(context, { council }) {
    const { db, now } = context;
    const found = await db.selectFrom('council').select('community_id').where('organization_id', '=', council).executeTakeFirst();
    const { community_id: community } = found ?? refuse('not_found');
    mustBeSecretary(context, community);
    await lockedCouncil(context, council);
    const { rows } = await sql<{ id: string }>`
      select s.id from council_seat s join council_part p on p.id = s.part_id where p.council_id = ${council} and s.ended_at is null`.execute(
      db,
    );
    await endSeats(
      context,
      rows.map(({ id }) => id),
    );
    const { rows: ended } = await sql<{ name: string }>`
      update organization set ended_at = ${stamp(now)} where id = ${council} and ended_at is null returning name`.execute(db);
    for (const { name } of ended) await lendNothing(context, { id: council, name });
    context.stir('organizations', [`area:${community}`]);
    return { id: council };
  },
});

/** Locked as for whoever sits down; one that has ended is not there. */
async function lockedCouncil({ db }: Context, council: string): Promise<void> {
  const { rows } = await sql`select id from organization where id = ${council} and ended_at is null for update`.execute(db);
  if (rows.length === 0) refuse('not_found');
}

async function lendNothing(context: Context, council: { id: string; name: string }): Promise<void> {
  await sql`update partner set left_on = greatest(joined_on, ${dayOf(context.now)}::date) where organization_id = ${council.id}`.execute(
    context.db,
  );
  await endOffersOf(context, { ...council, why: councilOver });
}

/** Whoever leaves is locked as when they sat down, so that of two councils they leave at once the second sees what the first did. */
async function endSeats({ db, now }: Context, seats: readonly string[]): Promise<void> {
  await sql`
    select n.id from person n where n.id in (select h.person_id from council_seat s join post h on h.id = s.post_id where s.id = any(${seats}::uuid[]))
    order by n.id for update`.execute(db);
  await sql`update council_seat set ended_at = ${stamp(now)} where id = any(${seats}::uuid[]) and ended_at is null`.execute(db);
  await sql`
    update post p set until = greatest(p.since, ${dayOf(now)}::date) where p.kind = ${seated.id} and p.until is null
      and p.id in (select s.post_id from council_seat s where s.id = any(${seats}::uuid[]))
      and not exists (select from council_seat s where s.post_id = p.id and s.ended_at is null)`.execute(db);
}
