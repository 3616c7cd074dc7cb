import { sql } from 'kysely';
import { z } from 'zod';
import { listHandedOn } from '#features/organizations/door.ts';
import type { EffectHandler } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { carrier } from './promises/carried.ts';
import { handedOn as words } from './promises/words.ts';

const given = z.object({ handover: z.uuid(), post: z.uuid(), person: z.uuid(), community: z.uuid() });

/** What somebody who leaves a post has in hand in its community: matters not ended, what they promised, nights on duty to come. By number and line, nobody's name. */
const leave: EffectHandler = async ({ db, now }, asked: unknown) => {
  const { handover, post, person, community } = given.parse(asked);
  const { rows: matters } = await sql<{ number: string; subject: string }>`
    select number, subject from matter where assignee_person = ${person} and community_id = ${community} and ended_at is null order by opened_at limit 200`.execute(
    db,
  );
  const { rows: promises } = await sql<{ number: string | null; due: string }>`
    select m.number, p.due_on::text as due from promise p left join matter m on m.id = p.matter_id
    where p.community_id = ${community} and p.settled_at is null and ${carrier} = ${person} order by p.due_on limit 200`.execute(db);
  const { rows: nights } = await sql<{ day: string }>`
    select day::text as day from duty_turn where post_id = ${post} and dropped_at is null and day >= ${dayOf(now)}::date order by day limit 100`.execute(
    db,
  );
  await listHandedOn(db, handover, [
    ...matters.map(({ number, subject }) => ({ kind: 'matter', what: words.matter(number, subject) }) as const),
    ...promises.map(({ number, due }) => ({ kind: 'promise', what: words.promise(number, due) }) as const),
    ...nights.map(({ day }) => ({ kind: 'duty', what: words.night(day) }) as const),
  ]);
};

export const handingOnEffects: Readonly<Record<string, EffectHandler>> = { 'post-left': leave };
