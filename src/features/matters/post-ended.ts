import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { inForce } from '#features/organizations/door.ts';
import type { Context, EffectHandler, Sweep } from '#kernel/action.ts';
import { eachApart } from '#kernel/apart.ts';
import { dayOf } from '#kernel/clock.ts';
import { act } from '#method/act.ts';
import { theSystem } from '#method/matter.ts';
import { isRefusal } from '#method/refusals.ts';
import { saveActed, standing } from './act.ts';
import type { MatterRecord } from './standing.ts';

const given = z.object({ posts: z.array(z.uuid()) });
const atOnce = 50;
const everySeconds = 600;

/** Whether the matter `m` was taken up by the post `p`, whose holder holds no other like it for that place today. */
function leftBehind(now: Temporal.Instant): RawBuilder<boolean> {
  const places = sql`(m.street_id, m.community_id, m.estate_id, m.grid_id, m.micro_grid_id, m.building_id)`;
  return sql<boolean>`(m.assignee_person = p.person_id and m.assignee_as = p.kind and m.ended_at is null and p.area_id in ${places} and not ${inForce(now, 'p')}
    and not exists (select from post o where o.person_id = p.person_id and o.kind = p.kind and o.area_id in ${places} and ${inForce(now, 'o')}))`;
}

/** Whoever has left a post has nothing in hand by it any more: it goes back to whoever gives it out (row S2-A42). What stood on their hand-over stands there still. */
const workGoesBack: EffectHandler = async (context, asked) => {
  const { posts } = given.parse(asked);
  const { rows } = await sql<MatterRecord>`
    select m.* from matter m where exists (select from post p where p.id = any(${posts}::uuid[]) and ${leftBehind(context.now)}) order by m.id for update`.execute(
    context.db,
  );
  for (const record of rows) await goBack(context, record);
};

/** Where the method knows no way back the work stays where it is, until who oversees it hands it over. @returns whether it went back */
async function goBack(context: Context, record: MatterRecord): Promise<boolean> {
  const { method, state, setting } = await standing(context, record);
  const move = act(method, state, { kind: 'hand-over', by: theSystem, to: null, because: 'post-ended' }, setting);
  if (isRefusal(move)) return false;
  await saveActed(context, record, method, move);
  return true;
}

/** Posts that end by their day, in whatever way: a staff post once its hand-over lists what was in hand. */
export const workOfEnded: Sweep = {
  name: 'matters.posts-ended',
  every: everySeconds,
  async run(context) {
    const today = sql`${dayOf(context.now)}::date`;
    const { rows } = await sql<{ matter: string }>`
      select m.id as matter from post p join post_kind k on k.id = p.kind join matter m on ${leftBehind(context.now)}
      where p.until <= ${today} and p.until > ${today} - 7 and (k.work <> 'staff' or exists (select from handover h where h.post_id = p.id))
      order by random() limit ${atOnce}`.execute(context.db);
    const ones = rows.map(({ matter }) => matter);
    return await eachApart(context, { sweep: workOfEnded.name, ones, run: goBackOne, putOff: async () => undefined });
  },
};

/** Somebody may have moved the matter since it was found, or be moving it now: then it is looked at the next time. */
async function goBackOne(context: Context, matter: string): Promise<boolean> {
  const { rows } = await sql<MatterRecord>`
    select m.* from matter m where m.id = ${matter} and exists (select from post p where ${leftBehind(context.now)}) for update skip locked`.execute(
    context.db,
  );
  const [record] = rows;
  return record !== undefined && (await goBack(context, record));
}

export const postEndedEffects: Readonly<Record<string, EffectHandler>> = { 'posts-ended': workGoesBack };
