import { sql } from 'kysely';
import { stampsOf } from '#features/areas/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustNameNobody } from '../names-nobody.ts';
import { mustBeSecretary } from '../office.ts';
import { faultIn, type Rule } from './composition.ts';
import * as contract from './contract.ts';

type Asked = Given<typeof contract.foundCouncil>;

/** Founds a council whose parts are what its rule asks for, no more and no fewer (row S3-B1: one that leads, exactly three fixed, any number of others). */
export const foundCouncil = action(contract.foundCouncil, {
  who: { posts: ['secretary'] },
  async run(context, asked) {
    const { db, actor, now } = context;
    const place = await stampsOf(db, asked.area);
    const community = place.community_id ?? refuse('not_found');
    mustBeSecretary(context, community);
    if (place.kind !== 'community' && place.kind !== 'estate') refuse('not_found');
    await mustNameNobody(context, community, asked.name, asked.about, asked.lead ?? '', ...asked.fixed, ...asked.others);
    const rule = await ruleOf(context, asked.rule, community);
    const fault = faultIn(rule, asked);
    if (fault !== null) refuse(`organizations.council_${fault}`, { fixed: rule.fixed ?? 0 });
    const id = newId();
    const { numInsertedOrUpdatedRows: made } = await db
      .insertInto('organization')
      .values({ id, kind: 'council', name: asked.name, area_id: asked.area, founded_on: dayOf(now) })
      .onConflict((held) => held.columns(['area_id', 'kind', 'name']).where('ended_at', 'is', null).doNothing())
      .executeTakeFirstOrThrow();
    if (!made) refuse('organizations.council_known');
    const of = { organization_id: id, community_id: community, rule_id: asked.rule, about: asked.about };
    await db
      .insertInto('council')
      .values({ ...of, made_by: actor.account ?? refuse('not_signed_in'), at: stamp(now) })
      .execute();
    await db.insertInto('council_part').values(partsOf(id, asked)).execute();
    await mayLend(context, id, community);
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

/** It may lend a hand as a unit does, under no agreement; whoever sits in it answers. */
async function mayLend({ db, actor, now }: Context, council: string, community: string): Promise<void> {
  await db
    .insertInto('partner')
    .values({
      ...{ organization_id: council, community_id: community, kind: 'council', contact_called: '——', contact_phone: '———' },
      ...{ joined_on: dayOf(now), made_by: actor.account ?? '', at: stamp(now) },
    })
    .execute();
}

async function ruleOf({ db }: Context, rule: string, community: string): Promise<Rule> {
  const { rows } = await sql<Rule>`
    select leads, fixed, others from council_rule where id = ${rule} and (community_id is null or community_id = ${community})`.execute(db);
  return rows[0] ?? refuse('not_found');
}

function partsOf(council: string, { lead, fixed, others }: Asked) {
  const parts = [
    ...(lead === undefined ? [] : [{ role: 'lead', name: lead }]),
    ...fixed.map((name) => ({ role: 'fixed', name })),
    ...others.map((name) => ({ role: 'other', name })),
  ];
  return parts.map((part, sort) => ({ id: newId(), council_id: council, sort, ...part }));
}
