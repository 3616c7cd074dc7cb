import type { Context, Sweep } from '#kernel/action.ts';
import { eachApart } from '#kernel/apart.ts';
import { stamp } from '#kernel/clock.ts';
import { act } from '#method/act.ts';
import { theSystem } from '#method/matter.ts';
import { saveActed, standing } from '../act.ts';
import { agreed } from '../agreed.ts';
import { type MatterRecord, stateOf } from '../standing.ts';

const atOnce = 20;

/**
 * The whole hears how each of its parts ended, whichever way: by somebody's word, by the clock, put together with another, withdrawn. It hears it apart from what
 * ended the part, so that two parts that end in one moment do not meet on its row.
 */
export const partsEnded: Sweep = {
  name: 'matters.parts-ended',
  every: 1,
  async run(context) {
    const rows = await context.db
      .selectFrom('matter')
      .select('id')
      .where('parent_id', 'is not', null)
      .where('ended_at', 'is not', null)
      .where('part_told_at', 'is', null)
      .orderBy('ended_at')
      .limit(atOnce)
      .execute();
    return await eachApart(context, { sweep: partsEnded.name, ones: rows.map(({ id }) => id), run: tellWhole, putOff: untilNextTime });
  },
};

/** One that fails is looked at again with the next sweep. */
const untilNextTime = async (): Promise<void> => undefined;

async function tellWhole(context: Context, id: string): Promise<boolean> {
  const { db, now } = context;
  const part = await db.selectFrom('matter').selectAll().where('id', '=', id).forUpdate().skipLocked().executeTakeFirst();
  if (!part?.parent_id || part.ended_at === null || part.part_told_at !== null) return false;
  const whole = await db.selectFrom('matter').selectAll().where('id', '=', part.parent_id).forUpdate().executeTakeFirstOrThrow();
  await endPart(context, whole, part);
  await db
    .updateTable('matter')
    .set({ part_told_at: stamp(now) })
    .where('id', '=', id)
    .execute();
  return true;
}

/** A whole that has ended meanwhile, withdrawn perhaps, hears it too: opened again, it must not wait for what is over. */
async function endPart(context: Context, whole: MatterRecord, part: MatterRecord): Promise<void> {
  const { method, state, setting } = await standing(context, whole);
  const isOpen = state.children?.some(({ matter, ended }) => matter === part.id && ended === null) ?? false;
  const ended = stateOf(part).ended?.outcome;
  if (!isOpen || !ended) return;
  const told = { kind: 'end-child', by: theSystem, matter: part.id, ended } as const;
  await saveActed(context, whole, method, agreed(act(method, state, told, setting)));
}
