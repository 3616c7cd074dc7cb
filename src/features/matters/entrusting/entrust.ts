import { Temporal } from 'temporal-polyfill';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { closesOn } from '../end-of-work.ts';
import { methodServing } from '../gathering/on-at.ts';
import { mustBeGridKind } from '../gridwork/kinds.ts';
import { type OrderLeaf, readLeaf } from '../leaf.ts';
import { methodPage } from '../method-page.ts';
import { openOrder } from '../open-order.ts';
import type { OrderPlace } from '../place.ts';
import { mustHaveRoom } from './cap.ts';
import { entrust as entrustContract } from './contract.ts';
import { mustBeAskable } from './limits.ts';
import { officeOver, senders } from './office.ts';
import { entrustedMore } from './words.ts';

type Entrusted = Given<typeof entrustContract>;
const furthest = { hours: 60 * 24 } as const;

/** 交办: one sending, and at each place a matter of its own, in the inbox of whoever works there (rows S2-A19, S4-Z3). Refuses kinds outside the catalogue, what may not be asked, a kind no grid worker is there for, and a grid whose day is full. */
export const entrust = action(entrustContract, {
  who: { posts: senders },
  async run(context, asked) {
    const { db, actor, now } = context;
    const leaf = await leafOf(context, asked.leaf);
    mustBeAskable(asked);
    const until = await endOfWork(context, asked.until);
    const { office, places } = await officeOver(context, [...new Set(asked.places)]);
    await mustBeGridKind(db, leaf, places);
    await mustHaveRoom(context, places);
    const id = newId();
    await db
      .insertInto('entrusted')
      .values({ id, ...rowOf(asked), area_id: office.area, until: stamp(until), by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    const by = { person: actor.person, account: actor.account, posts: [office.kind] };
    const within = { unit: 'minutes', count: now.until(until).total('minutes') } as const;
    for (const place of places) {
      const asking = { place, leaf: { ...leaf, within }, method: await methodFor(context, place), keptFrom: [], by };
      const { id: matter } = await openOrder(context, asking, orderOf(context, asked));
      await db.insertInto('entrusted_part').values({ matter_id: matter, entrusted_id: id }).execute();
    }
    return { id };
  },
});

function rowOf({ department, leaf, subject, evidence }: Entrusted) {
  return { department, leaf_id: leaf, subject, evidence };
}

/** It is the department's, not the person's who pressed the button: nobody of their family sees it with their own. */
function orderOf({ actor }: Context, { subject, leaf, department, evidence }: Entrusted): Parameters<typeof openOrder>[2] {
  const opener = { person: null, account: actor.account };
  const more = entrustedMore(department, evidence);
  return { subject, leaf, more, photos: [], realName: false, opener, filedBy: null, channel: 'above' };
}

async function leafOf({ db }: Context, id: string): Promise<OrderLeaf> {
  const leaf = await readLeaf(db, id);
  return leaf?.catalogue === 'entrusted' ? leaf : refuse('matters.leaf_unknown');
}

/** When the office closes on that day. Refuses what has passed, and what lies further off than sixty days. */
async function endOfWork(context: Context, day: string): Promise<Temporal.Instant> {
  const { now } = context;
  const until = await closesOn(context, day);
  if (Temporal.Instant.compare(until, now) <= 0) refuse('matters.entrust_past');
  return Temporal.Instant.compare(until, now.add(furthest)) > 0 ? refuse('matters.entrust_too_far') : until;
}

async function methodFor({ db, county }: Context, { kind, community_id }: OrderPlace): Promise<Method> {
  const { method_id, method_version } = await methodServing(db, community_id, kind === 'grid' ? 'entrusted' : 'entrusted-desk');
  return await methodPage(db, county.code, method_id, method_version);
}
