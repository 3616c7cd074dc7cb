import { bindByPost } from '#features/accounts/bind-by-post.ts';
import { accountOf } from '#features/accounts/open-account.ts';
import { register } from '#features/people/door.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Stage } from '../stage.ts';
import type { Part } from './cast.ts';

type Newcomer = {
  readonly name: string;
  /** How they let themselves be called; their name where they say nothing else. */
  readonly called?: string;
  readonly phone: string;
  readonly kind: string;
  readonly area: string;
  readonly community: string | null;
  readonly street?: string;
};

/** Somebody who works here and lives elsewhere: a post and an account, no household. */
export async function newcomer(stage: Stage, { name, called = name, phone, kind, area, community, street }: Newcomer): Promise<Part> {
  const { db, keys, now, system } = stage;
  const where = { street_id: street ?? null, community_id: null, grid_id: null, micro_grid_id: null };
  const [person = ''] = await register(db, keys, now(), [{ name, phone, where }]);
  const account = await accountOf(db, keys, now(), phone);
  const post = {
    id: newId(),
    kind,
    person_id: person,
    area_id: area,
    community_id: community,
    called,
    work_phone: null,
    since: dayOf(now()),
  };
  await db.insertInto('post').values(post).execute();
  await system.asClock((context) => bindByPost(context, account, [{ person, phone }]));
  return { person, account, called, dwelling: null, unit: null, building: null, act: () => stage.as(account) };
}
