import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { withoutLeaf } from '../leaf.ts';
import { madeAfter } from '../lineage.ts';
import { methodPage } from '../method-page.ts';
import { openOrder } from '../open-order.ts';
import { orderPlace } from '../place.ts';
import { methodOnAt } from './on-at.ts';

type Todo = { readonly method: string; readonly place: string; readonly subject: string };

/**
 * A to-do that a neighbour feature finds, asked for by who acts: a matter by the method that is on there. One that is still open at this very place is the one
 * there is, so the caller holds the place meanwhile. Refuses where the method is not on.
 */
export async function beginOnce(context: Context, { method: id, place: at, subject }: Todo): Promise<{ id: string }> {
  const { db, actor, county } = context;
  const { rows } = await sql<{ id: string }>`
    select m.id from matter m where m.place_id = ${at} and ${madeAfter(id)} and m.ended_at is null limit 1`.execute(db);
  if (rows[0]) return rows[0];
  const place = (await orderPlace(db, at)) ?? refuse('matters.place_unknown');
  const on = (await methodOnAt(db, place.community_id, id)) ?? refuse('matters.method_not_on');
  const method = await methodPage(db, county.code, on.method_id, on.method_version);
  const leaf = withoutLeaf(method);
  const opener = { person: actor.person, account: actor.account };
  const [channel = 'online'] = method.opens.channels;
  return await openOrder(
    context,
    { place, leaf, method, keptFrom: [] },
    { subject, leaf: leaf.id, photos: [], realName: true, opener, filedBy: null, channel },
  );
}
