import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeAppointable } from '../appoint.ts';
import { drawnFrom } from '../drawing/sources.ts';
import { fromOutside } from '../from-outside.ts';
import { mustBeGranted } from '../granting.ts';
import { mustBeAbleToAppoint, type PostKind } from '../may-appoint.ts';
import * as contract from './contract.ts';
import { stir } from './found.ts';
import { type Kept, keepers, keptBody } from './keeps.ts';
import { sitsIn } from './sits-in.ts';

type Seat = {
  readonly kind: PostKind & { readonly ofBody: boolean };
  readonly places: number | null;
  readonly partTime: boolean;
  readonly years: number | null;
};

/**
 * Somebody takes a seat of a body: a post there, from a day until a day. A part-time seat needs the unit they come from, where their post goes on
 * (rows S0-A24, S3-A15). Refuses more than there are places, at any day they would overlap.
 */
export const takeSeat = action(contract.takeSeat, {
  who: { posts: keepers },
  stepUp: true,
  async run(context, asked) {
    const kept = await keptBody(context, asked.body);
    const seat = await seatOf(context, kept, asked.seat);
    const community = kept.area.community_id;
    mustNameHome(seat, asked);
    mustHaveTerm(seat, asked);
    await mustBeBodyHere(context, asked.homeBody);
    const granted = () => mustBeGranted(context, { what: contract.takeSeat, asked, kind: seat.kind, place: kept.area });
    if (asked.newcomer) await granted();
    const person = asked.person ?? (await fromOutside(context, asked.newcomer, kept.area));
    mustBeAbleToSeat(context, seat, kept, person);
    await mustBeAppointable(context, person, seat.kind, kept.area);
    await mustHavePlace(context, { kept, seat, asked: { ...asked, person } });
    const { id: kind, name: kindName } = seat.kind;
    const drawn = await drawnFrom(context, { kind, kindName, community, person, reason: asked.reason });
    if (asked.person) await granted();
    const id = await sit(context, { kept, seat, asked: { ...asked, person } });
    await context.db
      .insertInto('post_origin')
      .values({
        ...{ post_id: id, home_id: asked.homeBody ?? null, home_unit: asked.homeUnit ?? null },
        ...{ from_kind: drawn.from, reason: drawn.reason, at: stamp(context.now) },
      })
      .execute();
    stir(context, kept.area);
    return { id };
  },
});

async function seatOf({ db }: Context, { kind }: Kept, seat: string): Promise<Seat> {
  const { rows } = await sql<Seat>`
    select json_build_object('id', k.id, 'name', k.name, 'level', k.level, 'work', k.work, 'ofBody', k.of_body) as kind, s.places, s.part_time as "partTime", s.term_years as years
    from body_seat s join post_kind k on k.id = s.post_kind where s.kind = ${kind} and s.post_kind = ${seat} and s.ended_at is null`.execute(
    db,
  );
  return rows[0] ?? refuse('organizations.no_seat');
}

/** A seat that carries no rights of its own may be taken by whoever keeps the body: a secretary heads the agency group. */
function mustBeAbleToSeat({ actor }: Context, { kind }: Seat, { area }: Kept, person: string): void {
  if (kind.ofBody) return;
  mustBeAbleToAppoint(actor, kind, area.community_id);
  if (person === actor.person) refuse('organizations.not_oneself');
}

type Asked = Given<typeof contract.takeSeat>;

function mustNameHome({ partTime }: Seat, { body, homeBody, homeUnit }: Asked): void {
  const named = homeBody !== undefined || homeUnit !== undefined;
  if (partTime && !named) refuse('organizations.needs_home');
  if (homeBody !== undefined && homeUnit !== undefined) refuse('organizations.home_once');
  if (homeBody === body) refuse('organizations.home_other');
}

/** A seat filled for a term says when it ends, no later than so many years on (row S0-B20). */
function mustHaveTerm({ kind, years }: Seat, { since, until }: Asked): void {
  if (years === null) return;
  const last = Temporal.PlainDate.from(since).add({ years }).toString();
  if (until === undefined || until <= since || until > last) refuse('organizations.seat_term', { seat: kind.name, years });
}

async function mustBeBodyHere({ db }: Context, body: string | undefined): Promise<void> {
  if (body === undefined) return;
  const found = await db.selectFrom('organization').select('id').where('id', '=', body).where('ended_at', 'is', null).executeTakeFirst();
  if (!found) refuse('not_found');
}

type Sitting = { readonly kept: Kept; readonly seat: Seat; readonly asked: Asked & { readonly person: string } };

async function mustHavePlace({ db }: Context, { kept, seat: { kind, places }, asked: { person, since, until } }: Sitting): Promise<void> {
  const { rows } = await sql<{ taken: number; sits: boolean }>`
    select count(distinct t.person_id)::int as taken, coalesce(bool_or(t.person_id = ${person}), false) as sits from post t join organization o on o.id = ${kept.id}
    where ${sitsIn} and t.kind = ${kind.id} and daterange(t.since, t.until) && daterange(${since}::date, ${until ?? null}::date)`.execute(
    db,
  );
  if (rows[0]?.sits) refuse('organizations.held_already');
  if (places !== null && (rows[0]?.taken ?? 0) >= places) refuse('organizations.seats_full', { seat: kind.name, places });
}

async function sit({ db }: Context, { kept, seat, asked }: Sitting): Promise<string> {
  const { person, called, workPhone, since, until } = asked;
  const at = { area_id: kept.area.id, community_id: kept.area.community_id, organization_id: kept.id };
  const made = await db
    .insertInto('post')
    .values({
      id: newId(),
      kind: seat.kind.id,
      person_id: person,
      ...at,
      called,
      work_phone: workPhone || null,
      since,
      until: until ?? null,
      skills: [],
    })
    .onConflict((held) => held.columns(['kind', 'person_id', 'area_id', 'organization_id']).where('until', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? refuse('organizations.held_already');
}
