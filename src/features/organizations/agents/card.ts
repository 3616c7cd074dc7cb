import { sql } from 'kysely';
import { consent, endConsent, type Withdrawn } from '#features/people/door.ts';
import { action, type Context, query } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import * as contract from './contract.ts';
import { isAgent } from './roster.ts';

/** Name and number of somebody are public by their own word only, and nobody says it for them (PIPL 25). */
export const showCard = action(contract.showCard, {
  who: 'person',
  async run(context, { post, called, phone, from, until }) {
    const { person, community } = await myPost(context, post);
    await consent(context, { person, purpose: 'agent-card', about: post });
    const said = { called, phone, from_hour: from, until_hour: until };
    await context.db
      .insertInto('agent_card')
      .values({ post_id: post, person_id: person, ...said })
      .onConflict((known) => known.column('post_id').doUpdateSet(said))
      .execute();
    context.stir('organizations', [`person:${person}`, `area:${community}`]);
    return { id: post };
  },
});

export const hideCard = action(contract.hideCard, {
  who: 'person',
  async run(context, { post }) {
    const { person, community } = await myPost(context, post);
    await endConsent(context, { person, purpose: 'agent-card', about: post });
    await empty(context, { person, post });
    context.stir('organizations', [`person:${person}`, `area:${community}`]);
    return { id: post };
  },
});

function themself({ person, family }: Actor): string {
  if (family) refuse('organizations.card_own_word');
  return person ?? refuse('not_bound');
}

async function myPost({ db, actor, now }: Context, post: string): Promise<{ person: string; community: string }> {
  const person = themself(actor);
  const { rows } = await sql<{ community: string }>`
    select p.community_id as community from post p where p.id = ${post} and p.person_id = ${person} and ${isAgent} and ${inForce(now, 'p')}`.execute(
    db,
  );
  return { person, community: rows[0]?.community ?? refuse('not_found') };
}

async function empty({ db }: Context, { person, post }: { readonly person: string; readonly post: string }): Promise<void> {
  await sql`update agent_card set called = null, phone = null where post_id = ${post} and person_id = ${person}`.execute(db);
}

/** Posts that have ended: their cards go with them, and what their holders agreed to for these. */
export async function cardsEnded(context: Context, { posts }: { readonly posts: readonly string[] }): Promise<void> {
  const { rows } = await sql<{ person: string; post: string }>`
    update agent_card set called = null, phone = null where post_id = any(${posts}::uuid[]) and called is not null returning person_id as person, post_id as post`.execute(
    context.db,
  );
  for (const { person, post } of rows) await endConsent(context, { person, purpose: 'agent-card', about: post });
}

/** Taken back among one's consents, by erasing oneself too: nobody reads it from that moment on. */
export async function hidden(context: Context, { person, purpose, about }: Withdrawn): Promise<void> {
  if (purpose === 'agent-card') await empty(context, { person, post: about });
}

export const myCards = query(contract.myCards, {
  who: 'person',
  async run({ db, actor, now }) {
    const { rows } = await sql<Answer<typeof contract.myCards>['rows'][number]>`
      select p.id as post, k.name as kind, c.name as community,
        (select json_build_object('called', s.called, 'phone', s.phone, 'from', s.from_hour, 'until', s.until_hour) from agent_card s where s.post_id = p.id and s.called is not null) as card
      from post p join post_kind k on k.id = p.kind join area c on c.id = p.community_id
      where p.person_id = ${actor.family ? null : actor.person} and ${isAgent} and ${inForce(now, 'p')} order by k.sort, p.since, p.id limit 20`.execute(
      db,
    );
    return { rows };
  },
});
