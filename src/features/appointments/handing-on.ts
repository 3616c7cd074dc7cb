import { sql } from 'kysely';
import { z } from 'zod';
import { listHandedOn } from '#features/organizations/door.ts';
import type { EffectHandler } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { handedOn as words } from './words.ts';

const given = z.object({ handover: z.uuid(), post: z.uuid() });

/** Desks somebody sits at by a post they leave, and how many have booked an hour with them: never who, and never what about. */
export const leaveDesks: EffectHandler = async ({ db, now }, asked: unknown) => {
  const { handover, post } = given.parse(asked);
  const { rows } = await sql<{ name: string; booked: number }>`
    select d.name, (select count(*)::int from booking b where b.keeper_id = k.id and b.cancelled_at is null and b.starts_at > ${stamp(now)}) as booked
    from desk_keeper k join desk d on d.id = k.desk_id and d.ended_at is null where k.post_id = ${post} and k.left_at is null order by d.name`.execute(
    db,
  );
  await listHandedOn(
    db,
    handover,
    rows.map(({ name, booked }) => ({ kind: 'duty', what: words(name, booked) })),
  );
};
