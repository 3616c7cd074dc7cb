import { action } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustNameNobody } from '../names-nobody.ts';
import * as contract from './contract.ts';
import { stir } from './found.ts';
import { keepers, keptBody } from './keeps.ts';

/** Writes what a body is there for, or writes it anew (row S1-D3). */
export const writeMission = action(contract.writeMission, {
  who: { posts: keepers },
  async run(context, { body, mission }) {
    const { area } = await keptBody(context, body);
    await mustNameNobody(context, area.community_id, mission);
    await context.db.updateTable('organization').set({ mission }).where('id', '=', body).execute();
    stir(context, area);
    return { id: body };
  },
});

/** 启用: from today a grid's Party body or micro-station is in use. Refuses one whose mission nobody wrote, and a kind that is in use from its first day. */
export const startBody = action(contract.startBody, {
  who: { posts: keepers },
  async run(context, { body }) {
    const { db, now } = context;
    const { area } = await keptBody(context, body);
    const found = await db
      .selectFrom('organization as o')
      .innerJoin('body_kind as k', 'k.id', 'o.kind')
      .select(['o.mission', 'o.active_on', 'k.needs_mission'])
      .where('o.id', '=', body)
      .executeTakeFirstOrThrow();
    if (!found.needs_mission) refuse('organizations.mission_none');
    if (found.mission === null) refuse('organizations.mission_first');
    if (found.active_on !== null) refuse('organizations.body_started');
    await db
      .updateTable('organization')
      .set({ active_on: dayOf(now) })
      .where('id', '=', body)
      .execute();
    stir(context, area);
    return { id: body };
  },
});
