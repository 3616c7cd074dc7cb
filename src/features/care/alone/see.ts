import { sql } from 'kysely';
import { wordsOf } from '#features/areas/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { whomToChoose as chooseContract, myAlone as myAloneContract, aloneWithMe as withMeContract } from '../contract.ts';

/** Posts somebody may choose their helper among; the secretary answers for the whole community and is nobody's helper. */
const helperKinds = [
  ...['building-head', 'centre-household', 'linked-member', 'member', 'volunteer', 'agent', 'social-worker'],
  ...['micro-grid-worker', 'micro-grid-assistant', 'grid-worker', 'community-staff'],
];

type Choice = { post: string; person: string; called: string; kind: string };

/** Posts held today for where somebody lives; not their own. */
export async function choosable({ db, now }: Pick<Seeing, 'db' | 'now'>, person: string): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select p.id as post, p.person_id as person, p.called, k.name as kind
    from person r join household h on h.id = r.household_id join area d on d.id = h.dwelling_id, post p join post_kind k on k.id = p.kind
    where r.id = ${person} and r.ended_at is null and p.person_id <> r.id and p.kind = any(${helperKinds}::text[]) and ${inForce(now, 'p')}
      and p.area_id in (h.community_id, h.grid_id, h.micro_grid_id, d.building_id, d.estate_id)
    order by p.area_id = h.community_id, k.sort desc, p.called, p.id limit 500`.execute(db);
  return rows;
}

export const whomToChoose = query(chooseContract, {
  who: 'person',
  run: async (seeing) => ({
    posts: (await choosable(seeing, themself(seeing.actor))).map(({ post, called, kind }) => ({ post, called, kind })),
  }),
});

type Offer = Answer<typeof withMeContract>['rows'][number]['offers'][number];
type Mine = Omit<NonNullable<Answer<typeof myAloneContract>['note']>, 'offers'> & { helperPerson: string; since: string };

export const myAlone = query(myAloneContract, {
  who: 'person',
  async run(seeing) {
    const { now } = seeing;
    const person = themself(seeing.actor);
    return await naming(seeing, person, async (tx) => {
      const { rows } = await sql<Mine>`
        select n.until, n.calls, n.shopping, n.helper_person as "helperPerson", n.since,
          (select p.called from post p where p.id = n.helper_post and ${inForce(now, 'p')}) as helper
        from alone_note n where n.person_id = ${person} and n.ended_at is null and n.until > ${stamp(now)}`.execute(tx);
      const [note] = rows;
      if (!note) return { note: null };
      const { helperPerson, since, ...said } = note;
      return { note: { ...said, offers: await offersOn(tx, { person, helper: helperPerson, since }) } };
    });
  },
});

type Chosen = Omit<Answer<typeof withMeContract>['rows'][number], 'may' | 'offers'> & { calls: boolean; shopping: boolean; since: string };

/** Read by the chosen helper alone, for as long as they hold the post they were chosen in (S4-E15). */
export const aloneWithMe = query(withMeContract, {
  who: 'person',
  async run(seeing) {
    const { now } = seeing;
    const helper = themself(seeing.actor);
    return await naming(seeing, helper, async (tx) => {
      const { rows } = await sql<Chosen>`
        select n.person_id as person, r.masked, case when d.id is not null then ${wordsOf('d')} end as dwelling, n.until, n.calls, n.shopping, n.since
        from alone_note n join post p on p.id = n.helper_post and ${inForce(now, 'p')} join person r on r.id = n.person_id
          left join household h on h.id = r.household_id left join area d on d.id = h.dwelling_id
        where n.helper_person = ${helper} and n.ended_at is null and n.until > ${stamp(now)} order by n.until, n.person_id`.execute(tx);
      return {
        rows: await Promise.all(
          rows.map(async ({ calls, shopping, since, ...row }) => ({
            ...row,
            may: [...(calls ? (['call'] as const) : []), ...(shopping ? (['shopping'] as const) : [])],
            offers: await offersOn(tx, { person: row.person, helper, since }),
          })),
        ),
      };
    });
  },
});

type Between = { readonly person: string; readonly helper: string; readonly since: string };
async function offersOn(tx: Tx, { person, helper, since }: Between): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    select id, what, at, wanted from alone_offer where person_id = ${person} and helper_person = ${helper} and at >= ${since} order by at desc limit 20`.execute(
    tx,
  );
  return rows;
}

/** Nobody of the family speaks or reads for them here. */
export function themself({ person, family }: Actor): string {
  if (family) refuse('care.own_wish_only');
  return person ?? refuse('not_bound');
}
