import { sql } from 'kysely';
import { action, type Context, query } from '#kernel/action.ts';
import { type Actor, areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { endTemplate as endContract, keepTemplate as keepContract, templates as templatesContract } from './contract.ts';
import { blankNames, starters } from './words.ts';

const writers = ['secretary', 'community-staff', 'grid-head'] as const;

/** What a community often answers, as it is written. */
export const templates = query(templatesContract, {
  who: { posts: writers },
  async run({ db, actor }, { community }) {
    mustWriteFor(actor, community);
    const kept = await db
      .selectFrom('reply_template')
      .select(['id', 'name', 'say'])
      .where('community_id', '=', community)
      .where('ended_at', 'is', null)
      .orderBy('sort')
      .orderBy('name')
      .execute();
    return { templates: kept, blanks: [...blankNames], starters: [...starters] };
  },
});

/** Writes one down, or changes it: what was said with the earlier wording stays as it was. Refuses blanks nobody could fill, and a name twice. */
export const keepTemplate = action(keepContract, {
  who: { posts: writers },
  async run(context, { community, template, name, say }) {
    const { db, actor, now } = context;
    mustWriteFor(actor, community);
    const blank = [...say.matchAll(/\{([^}]*)\}/g)].map(([, one = '']) => one).find((one) => !blankNames.some((known) => known === one));
    if (blank !== undefined) refuse('matters.template_blank', { blank });
    if (template !== undefined) await end(context, template);
    const made = await db
      .insertInto('reply_template')
      .values({ id: newId(), community_id: community, name, say, made_by: actor.account, made_at: stamp(now) })
      .onConflict((named) => named.columns(['community_id', 'name']).where('ended_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    return made ?? refuse('matters.template_named');
  },
});

export const endTemplate = action(endContract, {
  who: { posts: writers },
  async run(context, { template }) {
    await end(context, template);
    return { id: template };
  },
});

async function end({ db, actor, now }: Context, template: string): Promise<void> {
  const { rows } = await sql`
    update reply_template set ended_at = ${stamp(now)}::timestamptz
    where id = ${template} and ended_at is null and community_id = any(${areasOf(actor, 'community', writers)}::uuid[]) returning id`.execute(
    db,
  );
  if (rows.length === 0) refuse('not_found');
}

function mustWriteFor(actor: Actor, community: string): void {
  if (!areasOf(actor, 'community', writers).includes(community)) refuse('not_found');
}
