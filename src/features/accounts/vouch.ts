import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { areasOf, holds } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { moneyOfficers } from './second/whom.ts';

/** What goes along with a binding as oneself: nobody's post, a helper's, or one that is work, leads, administers or keeps an estate's money. */
export type Carries = 'none' | 'help' | 'work';
type Standing = { community: string | null; communities: string[]; staff: boolean; higher: boolean; carries: Carries };

/**
 * Whether the actor may say that an account belongs to this person. Binding to a person gives their posts too, so nobody vouches upwards:
 * residents by the community's staff, staff by the secretary, secretaries, leaders and administrators by the system administrator. @returns which posts those are
 */
export async function mustBeAbleToVouch(context: Seeing, person: string): Promise<Carries> {
  const { actor } = context;
  const standing = await standingOf(context, person);
  const near = [standing.community, ...standing.communities];
  const isNear = (kinds: readonly string[]) => areasOf(actor, 'community', kinds).some((area) => near.includes(area));
  const mayKnow = isNear(['secretary', 'community-staff']) || (standing.higher && holds(actor, ['system-admin']));
  if (!mayKnow) refuse('not_found');
  if (standing.higher && !holds(actor, ['system-admin'])) refuse('accounts.vouch_higher');
  if (standing.staff && !standing.higher && !isNear(['secretary'])) refuse('accounts.vouch_higher');
  return standing.carries;
}

/** What posts a person holds today or will hold. The seat of a home in a council carries nothing: every household has one. */
export async function carriedBy(context: Pick<Seeing, 'db' | 'now'>, person: string): Promise<Carries> {
  return (await standingOf(context, person)).carries;
}

/** Where the person lives and works, and how high. */
async function standingOf({ db, now }: Pick<Seeing, 'db' | 'now'>, person: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select p.community_id as community, coalesce(array_agg(o.community_id) filter (where o.community_id is not null), '{}') as communities,
      coalesce(bool_or(k.work = 'staff'), false) as staff, coalesce(bool_or(k.work in ('leader', 'administrator') or o.kind = 'secretary'), false) as higher,
      case when bool_or(k.work <> 'helper' or o.kind = any(${[...moneyOfficers]}::text[])) then 'work' when bool_or(o.kind <> 'council-seat') then 'help' else 'none' end as carries
    from person p left join post o on o.person_id = p.id and (o.until is null or o.until > ${dayOf(now)}) left join post_kind k on k.id = o.kind
    where p.id = ${person} and p.ended_at is null group by p.id`.execute(db);
  return rows[0] ?? refuse('not_found');
}
