import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { readLeaf } from '../leaf.ts';
import { openOrder } from '../open-order.ts';
import { type OrderPlace, orderPlace } from '../place.ts';
import { callsAt } from './calls.ts';
import { blowWhistle } from './contract.ts';

const again = { minutes: 5 };

/** One press: the grid worker, the property firm and whoever else the community has whistles for are called in the same moment, each by a clock of their own (row S3-A48). */
export const blow = action(blowWhistle, {
  who: { posts: ['gate-keeper'] },
  async run(context, { problem }) {
    const { db, actor, now } = context;
    const person = actor.person ?? refuse('not_bound');
    const leaf = (await readLeaf(db, problem)) ?? refuse('matters.whistle_unknown');
    if (leaf.catalogue !== 'whistle') refuse('matters.whistle_unknown');
    const place = await atTheGate(context);
    await notJustNow(context, person, problem);
    const id = newId();
    await db
      .insertInto('whistle')
      .values({ id, leaf_id: problem, area_id: place.id, by_person: person, at: stamp(now) })
      .execute();
    for (const { called, method } of await callsAt(context, place.community_id ?? '')) {
      const { id: matter } = await callOne(context, { place, leaf, method });
      await db.insertInto('whistle_call').values({ whistle_id: id, matter_id: matter, called }).execute();
    }
    return { id };
  },
});

type Call = { readonly place: OrderPlace; readonly leaf: Awaited<ReturnType<typeof readLeaf>> & object; readonly method: Method };

async function callOne(context: Context, { place, leaf, method }: Call): Promise<{ id: string }> {
  const { actor } = context;
  const opener = { person: actor.person, account: actor.account };
  const order = { subject: leaf.name, leaf: leaf.id, photos: [], realName: true, opener, filedBy: null, channel: 'online' } as const;
  return await openOrder(context, { place, leaf, method, keptFrom: [] }, { ...order, photos: [] });
}

/** The estate of the post; of its grids the one most of its buildings stand in. */
async function atTheGate({ db, actor }: Context): Promise<OrderPlace> {
  const gate = actor.posts.find(({ kind }) => kind === 'gate-keeper')?.area ?? refuse('not_found');
  const place = (await orderPlace(db, gate)) ?? refuse('matters.place_unknown');
  const { rows } = await sql<{ grid_id: string }>`
    select grid_id from area where estate_id = ${gate} and kind = 'building' and grid_id is not null and ended_at is null
    group by grid_id order by count(*) desc, grid_id limit 1`.execute(db);
  return { ...place, estate_id: place.id, grid_id: place.grid_id ?? rows[0]?.grid_id ?? null };
}

/** A second press for the same thing calls nobody anew: they are on their way, or the call is climbing. */
async function notJustNow({ db, now }: Context, person: string, problem: string): Promise<void> {
  await sql`select from person where id = ${person} for update`.execute(db); // two presses at once come one after the other
  const { rows } = await sql`
    select from whistle w where w.by_person = ${person} and w.leaf_id = ${problem} and w.at > ${stamp(now.subtract(again))}::timestamptz
      and exists (select from whistle_call c join matter m on m.id = c.matter_id where c.whistle_id = w.id and m.ended_at is null) limit 1`.execute(
    db,
  );
  if (rows.length > 0) refuse('matters.whistled_just_now');
}
