import { type HandedIn, handIn as openAtHall, openerAt } from '#features/matters/door.ts';
import { mustStillBeHere } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeOffice, office, stir } from '../office.ts';
import { knownBefore, type Offered, type Opener, papersBefore } from './before.ts';
import * as contract from './contract.ts';
import { type Service, servicesOf } from './services.ts';

type Item = Given<typeof contract.handIn>['items'][number];
type Received = Pick<HandedIn, 'channel' | 'more' | 'danger' | 'consented'> & {
  readonly community: string;
  readonly items: readonly Item[];
  readonly opener: Opener;
};

/** From one's own phone, from form to result without coming (row S2-A62). Who asks for their family ticks only what they may confirm. */
export const handIn = action(contract.handIn, {
  who: 'signed-in',
  family: 'ask',
  async run(context, { community, items, more, danger, consented }) {
    const { person, account, family } = context.actor;
    const ticks = items.some(({ reuse, kept }) => reuse.length + kept.length > 0);
    if (family && ticks && !(family.may.includes('confirm') && family.may.includes('see'))) refuse('hall.not_yours_to_tick');
    await mustStillBeHere(context, person);
    return await receive(context, {
      ...{ community, items, more, danger, consented, channel: 'online' },
      opener: { person, account: family ? null : account },
    });
  },
});

/** At the counter, on paper, by phone or at the door: the same slip, the same number (rows S2-A58, S2-A62). */
export const handInFor = action(contract.handInFor, {
  who: { posts: office },
  async run(context, { community, items, channel, person, phone, ...beside }) {
    mustBeOffice(context, community);
    const opener = await openerAt(context, { person, phone }, { community_id: community });
    return await receive(context, { ...beside, community, items, channel, opener });
  },
});

async function receive(context: Context, received: Received): Promise<{ id: string }> {
  const { db, now, actor } = context;
  const { community, items, opener, channel } = received;
  const services = await servicesOf(
    context,
    items.map(({ service }) => service),
  );
  if (services.size !== items.length) refuse('hall.service_twice');
  if ([...services.values()].some((service) => service.community !== community)) refuse('hall.service_gone');
  const slip = newId();
  await db
    .insertInto('hall_slip')
    .values({
      ...(await nextNumber(context, community)),
      ...{ id: slip, community_id: community, channel, opener_person: opener.person, opener_account: opener.account },
      ...{ received_by: channel === 'online' ? null : actor.account, at: stamp(now) },
    })
    .execute();
  for (const item of items)
    await receiveOne(context, { ...received, slip, item, service: services.get(item.service) ?? refuse('hall.service_gone') });
  stir(context, community);
  return { id: slip };
}

/** One after the other, without gaps within a year: the row of the community is held until the slip stands. */
async function nextNumber({ db, now }: Context, community: string): Promise<{ year: number; number: number }> {
  const year = Number(dayOf(now).slice(0, 4));
  await db.selectFrom('area').select('id').where('id', '=', community).forNoKeyUpdate().execute();
  const last = await db
    .selectFrom('hall_slip')
    .select('number')
    .where('community_id', '=', community)
    .where('year', '=', year)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { year, number: (last?.number ?? 0) + 1 };
}

type One = Received & { readonly slip: string; readonly item: Item; readonly service: Service };

async function receiveOne(context: Context, one: One): Promise<void> {
  const { item, service, opener, channel, community, more, danger, consented, slip } = one;
  if (channel === 'online' && !service.online) refuse('hall.not_online', { name: service.name });
  const isOwn = channel === 'online';
  const used = await ticked(context, one, isOwn);
  const papers = await shown(context, one, isOwn);
  const answers = { ...Object.fromEntries(used.map(({ field, value }) => [field.id, value])), ...item.answers };
  const { id } = await openAtHall(context, {
    ...{ community, leaf: service.leaf, subject: service.name, more, answers, photos: item.photos, opener, channel, danger, consented },
  });
  await keep(context, { matter: id, slip, service, used, papers });
  if (channel === 'counter' || channel === 'paper') await cameFor(context, id, 'hand-in');
}

/** The earlier answers the person ticked; what they typed anew goes before. Refuses what was never offered. */
async function ticked(context: Context, { item, service, opener }: One, isOwn: boolean): Promise<Offered[]> {
  const wanted = item.reuse.filter((field) => item.answers[field] === undefined);
  if (wanted.length === 0) return [];
  const offered = await knownBefore(context, service, opener, isOwn);
  return wanted.map((field) => offered.find((one) => one.field.id === field) ?? refuse('hall.not_known'));
}

type Shown = { readonly name: string; readonly how: 'brought' | 'kept'; readonly shownOn: string };

async function shown(context: Context, { item, service, opener }: One, isOwn: boolean): Promise<Shown[]> {
  const unknown = [...item.brought, ...item.kept].find((name) => !service.documents.includes(name));
  if (unknown !== undefined) refuse('hall.paper_not_needed', { name: unknown });
  const before = item.kept.length > 0 ? await papersBefore(context, service, opener, isOwn) : [];
  const kept = item.kept
    .filter((name) => !item.brought.includes(name))
    .map((name) => before.find((paper) => paper.name === name) ?? refuse('hall.paper_not_seen', { name }));
  return [
    ...[...new Set(item.brought)].map((name) => ({ name, how: 'brought' as const, shownOn: dayOf(context.now) })),
    ...kept.map(({ name, shownOn }) => ({ name, how: 'kept' as const, shownOn })),
  ];
}

type Kept = {
  readonly matter: string;
  readonly slip: string;
  readonly service: Service;
  readonly used: readonly Offered[];
  readonly papers: readonly Shown[];
};

async function keep({ db, now, actor }: Context, { matter, slip, service, used, papers }: Kept): Promise<void> {
  const at = { ticked_by: actor.account ?? '', at: stamp(now) };
  await db
    .insertInto('hall_case')
    .values({ matter_id: matter, slip_id: slip, service_id: service.id, window_id: service.window })
    .execute();
  const reused = used.map(({ field, source }) => ({ ...at, matter_id: matter, field: field.id, source }));
  if (reused.length > 0) await db.insertInto('hall_reuse').values(reused).execute();
  const seen = papers.map(({ name, how, shownOn }) => ({ ...at, matter_id: matter, name, how, shown_on: shownOn }));
  if (seen.length > 0) await db.insertInto('hall_paper').values(seen).execute();
}

/** One trip of the person to the counter, and what for. */
export async function cameFor({ db, now, actor }: Context, matter: string, why: 'hand-in' | 'papers' | 'result'): Promise<void> {
  await db
    .insertInto('hall_visit')
    .values({ id: newId(), matter_id: matter, why, at: stamp(now), by: actor.account ?? '' })
    .execute();
}
