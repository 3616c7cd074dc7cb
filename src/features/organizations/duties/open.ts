import { tellPerson } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';
import { told } from './words.ts';

type Asked = Given<typeof contract.openDuties>;

/** Opens posts with a duty in words (rows S0-A34, S2-A12, S2-A16): all of them or none. */
export const openDuties = action(contract.openDuties, {
  who: { posts: ['secretary'] },
  async run(context, { community, duties }) {
    mustBeSecretary(context, community);
    await mustBeFieldsHere(context, community, duties);
    for (const duty of duties) await openOne(context, community, duty);
    context.stir('organizations', [`area:${community}`]);
    return { id: community };
  },
});

async function openOne({ db, actor, now }: Context, community: string, asked: Asked['duties'][number]): Promise<void> {
  const { name, duty, set, forWhom, places, field } = asked;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('duty')
    .values({
      ...{ id: newId(), community_id: community, name, duty, set_name: set ?? null, for_whom: forWhom, places: places ?? null },
      ...{ field_id: field ?? null, made_by: actor.account ?? '', at: stamp(now) },
    })
    .onConflict((known) => known.columns(['community_id', 'name']).where('ended_at', 'is', null).doNothing())
    .executeTakeFirstOrThrow();
  if (!numInsertedOrUpdatedRows) refuse('organizations.duty_named', { name });
}

async function mustBeFieldsHere({ db }: Context, community: string, duties: Asked['duties']): Promise<void> {
  const wanted = [...new Set(duties.flatMap(({ field }) => (field === undefined ? [] : [field])))];
  if (wanted.length === 0) return;
  const known = await db
    .selectFrom('governing_field')
    .select('id')
    .where('id', 'in', wanted)
    .where('community_id', '=', community)
    .where('ended_at', 'is', null)
    .execute();
  if (known.length < wanted.length) refuse('not_found');
}

/** A post that is no longer needed: nobody claims it any more, and who held it or waited for it does so no longer, and is told. */
export const endDuty = action(contract.endDuty, {
  who: { posts: ['secretary'] },
  async run(context, { duty }) {
    const { db, now } = context;
    const found = await db
      .selectFrom('duty')
      .select(['community_id as community', 'name'])
      .where('id', '=', duty)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const { community, name } = found ?? refuse('not_found');
    mustBeSecretary(context, community);
    const over = { ended_at: stamp(now) };
    await db.updateTable('duty').set(over).where('id', '=', duty).execute();
    const held = await db
      .updateTable('duty_claim')
      .set(over)
      .where('duty_id', '=', duty)
      .where('ended_at', 'is', null)
      .returning('person_id')
      .execute();
    for (const { person_id } of held) await tellPerson(context, person_id, told.ended(name));
    context.stir('organizations', [`area:${community}`]);
    return { id: duty };
  },
});
