import { sql } from 'kysely';
import { action, type Context, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { mustBeOffice, myWindow, office, stir } from './office.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A window as the community wants it: nothing here is code (rows S2-A64, S4-B8). */
export const saveWindow = action(contract.saveWindow, {
  who: { posts: office },
  async run(context, { community, window, name, place, private: closed, hours }) {
    const { db, now, actor } = context;
    mustBeOffice(context, community);
    const others = await windowsOf(context, community);
    if (others.some((other) => other.name === name && other.id !== window)) refuse('hall.window_named', { name });
    const page = { name, place, private: closed, hours: JSON.stringify(hours) };
    if (window !== null) {
      await myWindow(context, window);
      if (closed) await mustAllBePrivate(context, window, community);
      await db.updateTable('hall_window').set(page).where('id', '=', window).execute();
      stir(context, community);
      return { id: window };
    }
    const letter = letters.find((one) => !others.some((other) => other.letter === one)) ?? refuse('hall.windows_full');
    const id = newId();
    const made = { made_by: actor.account ?? '', made_at: stamp(now) };
    await db
      .insertInto('hall_window')
      .values({ ...page, ...made, id, community_id: community, letter })
      .execute();
    stir(context, community);
    return { id };
  },
});

/** The windows of a community, in turn: two who set up at once come one after the other. */
async function windowsOf({ db }: Context, community: string) {
  await db.selectFrom('area').select('id').where('id', '=', community).forNoKeyUpdate().execute();
  return await db
    .selectFrom('hall_window')
    .select(['id', 'name', 'letter'])
    .where('community_id', '=', community)
    .where('closed_at', 'is', null)
    .execute();
}

export const closeWindow = action(contract.closeWindow, {
  who: { posts: office },
  async run(context, { window: id }) {
    const { db, now } = context;
    const { community_id: community } = await myWindow(context, id);
    await db
      .updateTable('hall_window')
      .set({ closed_at: stamp(now) })
      .where('id', '=', id)
      .execute();
    stir(context, community);
    return { id };
  },
});

/** What a window takes. Refused without a method here that does it; and at a private window without one that only its handler reads. */
export const saveService = action(contract.saveService, {
  who: { posts: office },
  async run(context, { window, service, leaf, ...page }) {
    const { db, now } = context;
    const { private: closed, community_id: community } = await myWindow(context, window);
    const done = (await doneBy(context, leaf, community)) ?? refuse('hall.no_method');
    if (closed && !done.private) refuse('hall.not_private');
    const known = await db
      .selectFrom('hall_service')
      .select(['id', 'name', 'leaf_id'])
      .where('window_id', '=', window)
      .where('ended_at', 'is', null)
      .execute();
    if (known.some(({ id, name }) => name === page.name && id !== service)) refuse('hall.service_named', { name: page.name });
    if (service === null) return await newService(context, { ...page, window_id: window, leaf_id: leaf, made_at: stamp(now) }, community);
    const was = known.find(({ id }) => id === service) ?? refuse('not_found');
    if (was.leaf_id !== leaf) refuse('hall.leaf_fixed');
    await db.updateTable('hall_service').set(page).where('id', '=', service).execute();
    stir(context, community);
    return { id: service };
  },
});

type NewService = {
  readonly window_id: string;
  readonly leaf_id: string;
  readonly name: string;
  readonly affair: string;
  readonly documents: string[];
  readonly online: boolean;
  readonly made_at: string;
};

async function newService(context: Context, service: NewService, community: string): Promise<{ id: string }> {
  const id = newId();
  await context.db
    .insertInto('hall_service')
    .values({ ...service, id })
    .execute();
  stir(context, community);
  return { id };
}

export const endService = action(contract.endService, {
  who: { posts: office },
  async run(context, { service: id }) {
    const { db, now } = context;
    const found = await db
      .selectFrom('hall_service')
      .select('window_id')
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const { community_id: community } = await myWindow(context, found?.window_id ?? refuse('not_found'));
    await db
      .updateTable('hall_service')
      .set({ ended_at: stamp(now) })
      .where('id', '=', id)
      .execute();
    stir(context, community);
    return { id };
  },
});

/** By which method a leaf is done here; `private` where only who asked and who handles it read it. */
const methodHere = sql`lateral (select d.definition -> 'opens' as opens from method d left join method_use u on u.method_id = d.id and u.method_version = d.version and u.until is null and u.catalogue = l.catalogue
  where (u.area_id = h.community) or d.id = l.catalogue order by u.area_id nulls last, d.version desc limit 1) o`;

async function doneBy({ db }: Context, leaf: string, community: string): Promise<{ private: boolean } | undefined> {
  const { rows } = await sql<{ private: boolean }>`
    select coalesce((o.opens ->> 'sealed')::boolean, false) and o.opens -> 'seenBy' = '[]'::jsonb as private
    from (select ${community}::uuid as community) h, leaf l, ${methodHere} where l.id = ${leaf} and l.ended_at is null`.execute(db);
  return rows[0];
}

async function mustAllBePrivate(context: Context, window: string, community: string): Promise<void> {
  const taken = await context.db
    .selectFrom('hall_service')
    .select('leaf_id')
    .where('window_id', '=', window)
    .where('ended_at', 'is', null)
    .execute();
  for (const { leaf_id } of taken) if (!(await doneBy(context, leaf_id, community))?.private) refuse('hall.not_private');
}

/** The leaves a window may take here: those some method that is on does. */
export const leaves = query(contract.leavesForHall, {
  who: { posts: office },
  async run(seeing, { community }) {
    mustBeOffice(seeing, community);
    const { rows } = await sql<{ id: string; name: string; topic: string; documents: string[]; private: boolean }>`
      select l.id, l.name, t.name as topic, l.documents, coalesce((o.opens ->> 'sealed')::boolean, false) and o.opens -> 'seenBy' = '[]'::jsonb as private
      from (select ${community}::uuid as community) h, leaf l join topic t on t.id = l.topic, ${methodHere}
      where l.ended_at is null and (o.opens ->> 'residents')::boolean order by (l.topic = 'hall') desc, t.sort, l.sort, l.id`.execute(
      seeing.db,
    );
    return { leaves: rows };
  },
});
