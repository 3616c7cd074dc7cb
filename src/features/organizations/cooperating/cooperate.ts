import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustNameNobody } from '../names-nobody.ts';
import { mustBeOffice, office } from '../office.ts';
import * as contract from './contract.ts';

export const cooperate = action(contract.cooperate, {
  who: { posts: office },
  async run(context, { community, noticeDays, ...about }) {
    const { db, actor, now } = context;
    mustBeOffice(context, community);
    await mustNameNobody(context, community, about.name, ...about.parties, ...about.services);
    const id = newId();
    const by = { by_account: actor.account ?? refuse('not_signed_in'), at: stamp(now) };
    await db
      .insertInto('cooperation')
      .values({ id, community_id: community, notice_days: noticeDays, ...about, ...by })
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

/** The old one stays to be read; what is renewed is not reminded of any more. Refuses a second renewal, and one that ends no later. */
export const renewCooperation = action(contract.renewCooperation, {
  who: { posts: office },
  async run(context, { cooperation, since, until }) {
    const { db, actor, now } = context;
    const { id: renews, community_id: community, name, parties, services, until: last, notice_days } = await kept(context, cooperation);
    if (until <= last) refuse('organizations.cooperation_before');
    const id = newId();
    const by = { by_account: actor.account ?? refuse('not_signed_in'), at: stamp(now) };
    const again = { id, community_id: community, name, parties, services, notice_days, renews };
    await db
      .insertInto('cooperation')
      .values({ ...again, since, until, ...by })
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

export const endCooperation = action(contract.endCooperation, {
  who: { posts: office },
  async run(context, { cooperation, why }) {
    const { id, community_id: community } = await kept(context, cooperation);
    await mustNameNobody(context, community, why);
    await context.db
      .updateTable('cooperation')
      .set({ ended_at: stamp(context.now), ended_why: why })
      .where('id', '=', id)
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

type Kept = {
  readonly id: string;
  readonly community_id: string;
  readonly name: string;
  readonly parties: string[];
  readonly services: string[];
  readonly until: string;
  readonly notice_days: number;
};

/** An agreement nobody renewed or ended yet, with its row locked before anything is asked of it, for the office of its community. */
async function kept(context: Context, cooperation: string): Promise<Kept> {
  await sql`select from cooperation where id = ${cooperation} for update`.execute(context.db);
  const { rows } = await sql<Kept & { ended: boolean; renewed: boolean }>`
    select c.id, c.community_id, c.name, c.parties, c.services, c.until::text as until, c.notice_days, c.ended_at is not null as ended,
      exists (select from cooperation n where n.renews = c.id) as renewed
    from cooperation c where c.id = ${cooperation}`.execute(context.db);
  const { ended, renewed, ...found } = rows[0] ?? refuse('not_found');
  mustBeOffice(context, found.community_id);
  if (ended) refuse('organizations.cooperation_over');
  return renewed ? refuse('organizations.cooperation_renewed') : found;
}
