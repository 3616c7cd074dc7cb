import { action, type Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { stepOf } from '#method/page.ts';
import { actOn } from '../act.ts';
import { matterOf } from '../lock.ts';
import { orderPlace } from '../place.ts';
import type { MatterRecord } from '../standing.ts';
import { keepMinutes as keepMinutesContract } from './contract.ts';
import { keepParts } from './council.ts';
import { resolve } from './resolve.ts';

type Minutes = Given<typeof keepMinutesContract>;

/** 会议记录: the step of the meeting is done, its units are kept, and each resolution begins as a matter offered to its owner (rows S1-F6, S2-A5). */
export const keepMinutes = action(keepMinutesContract, {
  who: 'person',
  async run(context, asked) {
    const { matter, seen, step, outcome, present, answers, photos, resolutions } = asked;
    if (resolutions.some(({ due }) => due < dayOf(context.now))) refuse('matters.resolution_past');
    const done = await actOn(context, matter, (method, _state, record) => {
      mustMeet(method, record, asked);
      const said = photos.length > 0 ? { ...answers, photos } : answers;
      return { kind: 'do', seen, step, outcome, present, answers: said };
    });
    const record = await matterOf(context.db, matter);
    await keepUnits(context, record, asked);
    if (asked.council) await keepParts(context, record, asked.council);
    const place = (await orderPlace(context.db, record.community_id)) ?? refuse('matters.place_unknown');
    const before = await decidedBefore(context, matter);
    for (const [nth, one] of resolutions.entries()) await resolve(context, { meeting: matter, place, nth: before + nth + 1, one });
    return done;
  },
});

/** Only a meeting that was held decides; what it decides is public, so that it must be. */
function mustMeet(method: Method, { seen_by, sides }: MatterRecord, { step: id, outcome, resolutions, units, council }: Minutes): void {
  const step = method.steps.some((one) => one.id === id) ? stepOf(method, id) : null;
  if (resolutions.length + units.length === 0 && council === undefined) return;
  if (step?.do !== 'meet' || step.unheld?.includes(outcome)) refuse('matters.nothing_decided_there');
  if (seen_by !== null || sides.length > 0) refuse('matters.no_public_meeting');
}

/** How many resolutions an earlier session of the same matter made: the later ones stand after them. */
async function decidedBefore({ db }: Context, matter: string): Promise<number> {
  const { count } = await db
    .selectFrom('resolution')
    .select((rows) => rows.fn.countAll<number>().as('count'))
    .where('meeting_id', '=', matter)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function keepUnits({ db }: Context, { id, community_id }: MatterRecord, { units, resolutions }: Minutes): Promise<void> {
  const asked = units.map(({ unit }) => unit);
  if (new Set(asked).size < asked.length) refuse('matters.unit_twice');
  const named = [...new Set([...asked, ...resolutions.flatMap(({ unit }) => unit ?? [])])];
  if (named.length === 0) return;
  const known = await db
    .selectFrom('organization')
    .select('id')
    .where('id', 'in', named)
    .where('area_id', '=', community_id)
    .where('ended_at', 'is', null)
    .execute();
  if (known.length < named.length) refuse('matters.unit_unknown');
  const rows = units.map(({ unit, came }) => ({ matter_id: id, unit_id: unit, came }));
  if (rows.length === 0) return;
  await db
    .insertInto('meeting_unit')
    .values(rows)
    .onConflict((before) => before.columns(['matter_id', 'unit_id']).doUpdateSet((session) => ({ came: session.ref('excluded.came') })))
    .execute();
}
