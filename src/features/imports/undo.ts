import { sql } from 'kysely';
import { endPairingsGone, endPlaques, forget, homesChanged } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { importers, lockBatch, mayDecide, stirDesk, takeTurns } from './batch.ts';
import { whatStandsOn } from './built-on.ts';
import { mustBeErased } from './by-two.ts';
import { undoBatch } from './contract.ts';

/** Ends everything a file brought, and destroys the keys of the persons it brought. Refuses when something has been built on it since, and says what. */
export const undo = action(undoBatch, {
  who: importers,
  ledger: true,
  stepUp: true,
  async run(context, { batch: id, why }) {
    const batch = await lockBatch(context, id);
    if (!mayDecide(context.actor, batch)) refuse('imports.by_secretary');
    if (batch.state !== 'accepted') refuse('imports.not_now');
    await takeTurns(context, batch.community_id);
    await hold(context, id);
    const what = await whatStandsOn(context, id);
    if (what.length > 0) refuse('imports.built_on', { what: what.join('、') });
    await mustBeErased(context, batch, why);
    await endPeople(context, id); // before the posts: by one of these whoever takes it back may hold their right to destroy keys
    await endPosts(context, id);
    await endPlaces(context, id);
    await endPairingsGone(context, [batch.community_id]);
    await homesChanged(context, [batch.community_id]);
    const undone = { state: 'undone', undone_at: stamp(context.now), sealed: null, returned: null, key_wrapped: null };
    await context.db.updateTable('import_batch').set(undone).where('id', '=', id).execute();
    stirDesk(context, batch.community_id);
    return { id };
  },
});

/** Doors, homes and persons of the file, in the order in which whoever moves holds them: who comes to live there in that moment is seen, or finds nothing there any more. */
async function hold({ db }: Context, batch: string): Promise<void> {
  await sql`select from area where batch_id = ${batch} order by id for no key update`.execute(db);
  await sql`select from household where batch_id = ${batch} order by id for update`.execute(db);
  await sql`select from person where batch_id = ${batch} order by id for update`.execute(db);
}

/** The posts, and with them the right of their holders to sign in as themselves, unless another post gives it. */
async function endPosts(context: Context, batch: string): Promise<void> {
  const { db, now } = context;
  await sql`update binding b set until = ${stamp(now)}
    where b.how = 'post' and b.until is null and b.person_id in (select person_id from post where batch_id = ${batch})
      and not exists (select from post p where p.person_id = b.person_id and p.batch_id is distinct from ${batch} and p.until is null)`.execute(
    db,
  );
  await sql`update agent_listed set ended_at = ${stamp(now)} where batch_id = ${batch} and ended_at is null`.execute(db);
  const { rows } = await sql<{ id: string }>`
    update post set until = greatest(since, ${dayOf(now)}::date) where batch_id = ${batch} and until is null returning id`.execute(db);
  await context.effect('posts-ended', { posts: rows.map(({ id }) => id) });
}

async function endPeople(context: Context, batch: string): Promise<void> {
  const { db, now } = context;
  const { rows: left } = await sql<{ person: string }>`
    update party_member set ended_at = ${stamp(now)} where batch_id = ${batch} and ended_at is null returning person_id as person`.execute(
    db,
  );
  const persons = left.map(({ person }) => person);
  await context.effect('members-ended', { persons });
  await endPlaques(context, persons);
  await sql`update organization set ended_at = ${stamp(now)} where batch_id = ${batch} and ended_at is null`.execute(db);
  const people = await db.selectFrom('person').select('id').where('batch_id', '=', batch).where('ended_at', 'is', null).execute();
  await forget(
    context,
    people.map(({ id }) => id),
  );
}

async function endPlaces({ db, now }: Context, batch: string): Promise<void> {
  await sql`update household set ended_at = ${stamp(now)} where batch_id = ${batch} and ended_at is null`.execute(db);
  await sql`update area set ended_at = ${stamp(now)} where batch_id = ${batch} and ended_at is null`.execute(db);
}
