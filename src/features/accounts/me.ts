import { sql } from 'kysely';
import { wordsOf } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import * as contract from './contract.ts';
import { inForce } from './second/factor.ts';

type Me = Answer<typeof contract.me>;

export const me = query(contract.me, {
  who: 'anyone',
  async run(context) {
    const { actor, county } = context;
    const [actsFor, posts, home, language] = await Promise.all([
      personsOf(context),
      postsOf(context),
      homeOf(context),
      languageOf(context),
    ]);
    const masked = actsFor.find(({ person }) => person === actor.person)?.masked ?? null;
    return {
      county: { name: county.name, demo: county.demo },
      account: actor.halfway ? null : actor.account,
      second: actor.halfway ? await nextStep(context) : null,
      sentAway: actor.ended === true,
      called: actor.posts[0]?.called ?? masked,
      language,
      person: actor.person,
      actsFor,
      posts,
      home,
      apps: appsOf(actor),
    };
  },
});

async function nextStep({ db, actor }: Seeing): Promise<Me['second']> {
  return (await inForce({ db }, actor.account ?? '')) ? 'show' : 'set-up';
}

async function languageOf({ db, actor }: Seeing): Promise<Me['language']> {
  if (actor.account === null) return null;
  const { rows } = await sql<Pick<Me, 'language'>>`select language from account where id = ${actor.account}`.execute(db);
  return rows[0]?.language ?? null;
}

/** The persons this account may act for today, oneself first. */
async function personsOf({ db, actor, now }: Seeing): Promise<Me['actsFor']> {
  if (actor.halfway) return [];
  const { rows } = await sql<Me['actsFor'][number]>`
    select b.person_id as person, p.masked, b.scope, b.until, f.calls, f.kin, coalesce(f.may, '{ask,see,confirm}') as may
    from binding b join person p on p.id = b.person_id left join family_grant f on f.binding_id = b.id
    where b.account_id = ${actor.account} and (b.until is null or b.until > ${stamp(now)}) order by b.scope desc, b.since`.execute(db);
  return rows;
}

async function postsOf({ db, actor }: Seeing): Promise<Me['posts']> {
  const { rows } = await sql<Me['posts'][number]>`
    select p.id, p.kind, k.name, k.work, p.area_id as area, a.name as "areaName", k.level
    from post p join post_kind k on k.id = p.kind join area a on a.id = p.area_id
    where p.id = any(${actor.posts.map(({ id }) => id)}::uuid[]) order by k.sort, a.sort_key`.execute(db);
  return rows;
}

/** Where the person acted for lives; of staff who live elsewhere, the community they work in. */
async function homeOf({ db, actor }: Seeing): Promise<Me['home']> {
  const { rows } = await sql<NonNullable<Me['home']>>`
    select c.id as "communityId", c.name as community, c.phone as "communityPhone", g.id as "gridId", g.name as grid, d.id as "dwellingId",
      case when d.id is not null then ${wordsOf('d')} end as dwelling, u.id as "unitId", case when u.id is not null then ${wordsOf('u')} end as unit
    from person p
    left join household h on h.id = p.household_id and h.ended_at is null
    left join area d on d.id = h.dwelling_id
    left join area u on u.id = d.unit_id
    join area c on c.id = coalesce(h.community_id, p.community_id)
    left join area g on g.id = coalesce(h.grid_id, p.grid_id)
    where p.id = ${actor.person} and p.ended_at is null`.execute(db);
  return rows[0] ?? null;
}

const deskLevels = ['community', 'grid'];

function appsOf({ posts }: Actor): Me['apps'] {
  const desk = posts.some(
    ({ work, level }) => work === 'leader' || work === 'administrator' || (work === 'staff' && deskLevels.includes(level)),
  );
  const walks = posts.some(({ work }) => work === 'staff' || work === 'helper');
  return ['resident', ...(walks ? (['worker'] as const) : []), ...(desk ? (['console'] as const) : [])];
}
