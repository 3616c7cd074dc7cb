import { sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { act } from '#method/act.ts';
import type { Method } from '#method/language.ts';
import { saveActed, standing } from '../act.ts';
import { agreed } from '../agreed.ts';
import { closesOn } from '../end-of-work.ts';
import { methodServing } from '../gathering/on-at.ts';
import { withoutLeaf } from '../leaf.ts';
import { matterOf } from '../lock.ts';
import { methodPage } from '../method-page.ts';
import { openOrder } from '../open-order.ts';
import { type OrderPlace, orderPlace } from '../place.ts';
import { asMethodActor } from '../standing.ts';
import type { keepMinutes } from './contract.ts';

type One = Given<typeof keepMinutes>['resolutions'][number];
type Resolving = { readonly meeting: string; readonly place: OrderPlace; readonly nth: number; readonly one: One };
type Owner = { readonly person: string; readonly area: string };

/** One resolution: a matter that nobody asked for themself, written down by who keeps the minutes and offered to its owner at once; its day is the meeting's. */
export async function resolve(context: Context, { meeting, place, nth, one }: Resolving): Promise<void> {
  const { db, actor, now } = context;
  const method = await resolutionPage(context, place.community_id);
  const owner = await ownerOf(context, place.community_id, one.post, method);
  const there = await placeOf(context, owner, place);
  const until = await closesOn(context, one.due);
  const within = { unit: 'minutes', count: Math.max(1, Math.ceil(now.until(until).total('minutes'))) } as const;
  const leaf = { ...withoutLeaf(method), within, takers: [...takersIn(method)] };
  const by = { ...asMethodActor(actor, place), person: actor.person };
  const { id } = await openOrder(
    context,
    { place: there, leaf, method, keptFrom: [], by },
    {
      ...{ subject: one.what, leaf: leaf.id, photos: [], realName: true, channel: 'online' },
      ...{ opener: { person: null, account: null }, filedBy: { person: actor.person, account: actor.account } },
    },
  );
  await give(context, id, owner);
  const row = { id: newId(), meeting_id: meeting, place: nth, unit_id: one.unit ?? null, post_id: one.post };
  await db
    .insertInto('resolution')
    .values({ ...row, due_on: one.due, task_id: id, at: stamp(now) })
    .execute();
}

async function resolutionPage({ db, county }: Context, community: string): Promise<Method> {
  const { method_id, method_version } = await methodServing(db, community, 'resolution');
  return await methodPage(db, county.code, method_id, method_version);
}

/** Whoever answers for it holds one of the posts the method gives things to, in this community or over it. */
async function ownerOf({ db, now }: Context, community: string, post: string, method: Method): Promise<Owner> {
  const { rows } = await sql<Owner>`
    select p.person_id as person, p.area_id as area from post p where p.id = ${post} and p.kind = any(${takersIn(method)}::text[]) and ${inForce(now, 'p')}
      and (p.community_id = ${community} or p.area_id = (select street_id from area where id = ${community}))`.execute(db);
  return rows[0] ?? refuse('matters.owner_unknown');
}

/** The kinds of post a resolution may be given to. */
export function takersIn({ steps }: Method): readonly string[] {
  return steps.flatMap((step) => (step.do === 'claim' ? step.kinds : []));
}

/** It stands where its owner works, so that their post covers it: a property firm in its estate, everybody else in the community. */
async function placeOf({ db }: Context, { area }: Owner, community: OrderPlace): Promise<OrderPlace> {
  return (await orderPlace(db, area)) ?? community;
}

async function give(context: Context, id: string, { person }: Owner): Promise<void> {
  const record = await matterOf(context.db, id);
  const { method, state, setting } = await standing(context, record);
  const by = asMethodActor(context.actor, record);
  const given = { kind: 'do', by, step: state.step ?? '', outcome: 'given', to: { persons: [person] } } as const;
  await saveActed(context, record, method, agreed(act(method, state, given, setting)));
}
