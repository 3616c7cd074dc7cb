import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import type { Context, Sweep } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { inForce } from '../door.ts';
import { told } from './words.ts';

/** Few posts end on one day; a night's rest later they still do. */
const atOnce = 50;
const everySeconds = 600;

type Left = { post: string; person: string; community: string; called: string; kindName: string };

/**
 * Opens the list of what goes from one holder of a staff post to the next, once: every feature adds what it keeps for that person. The giver and the secretary
 * are told; rights have ended already.
 */
export async function openHandover(context: Context, post: string): Promise<void> {
  const { rows } = await sql<Left>`
    select p.id as post, p.person_id as person, p.community_id as community, p.called, k.name as "kindName" from post p join post_kind k on k.id = p.kind
    where p.id = ${post} and k.work = 'staff' and p.community_id is not null`.execute(context.db);
  const left = rows[0];
  if (!left) return;
  const id = newId();
  const made = await context.db
    .insertInto('handover')
    .values({ id, post_id: left.post, community_id: left.community, giver: left.person, opened_at: stamp(context.now) })
    .onConflict((known) => known.column('post_id').doNothing())
    .executeTakeFirst();
  if (!made.numInsertedOrUpdatedRows) return;
  await context.effect('post-left', { handover: id, post: left.post, person: left.person, community: left.community });
  await tellPerson(context, left.person, told.giver(left.kindName));
  for (const secretary of await secretariesOf(context, left))
    await tellPerson(context, secretary, told.secretary(left.called, left.kindName));
  context.stir('handovers', [`area:${left.community}`, `person:${left.person}`]);
}

async function secretariesOf({ db, now }: Context, { community, person }: Left): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select p.person_id as person from post p where p.area_id = ${community} and p.kind = 'secretary' and p.person_id <> ${person} and ${inForce(now, 'p')}`.execute(
    db,
  );
  return rows.map((row) => row.person);
}

/** Terms that end by their day hand over too, on that day. Posts that ended before there were hand-overs are left alone. */
export const sweepEnded: Sweep = {
  name: 'organizations.terms-ended',
  every: everySeconds,
  async run(context) {
    const { rows } = await sql<{ id: string }>`
      select p.id from post p join post_kind k on k.id = p.kind
      where p.until <= ${dayOf(context.now)}::date and p.until > ${dayOf(context.now)}::date - 7 and k.work = 'staff' and p.community_id is not null
        and not exists (select from handover h where h.post_id = p.id) order by p.id limit ${atOnce}`.execute(context.db);
    for (const { id } of rows) await openHandover(context, id);
    return rows.length;
  },
};
