import { type RawBuilder, sql } from 'kysely';
import { holdsOver } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { bigrams } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { calledBy } from '../called-by-neighbours.ts';
import { office } from '../pairing/pair.ts';
import { skilled as skilledContract, talents as talentsContract } from './contract.ts';

type Found = Answer<typeof skilledContract>['people'][number];
const most = 50;

/** Only those who agreed: to be found by the office (S1-B20, S3-A45), or to be shown to the neighbours. Never a phone. */
export const skilled = query(skilledContract, {
  who: 'person',
  async run(seeing, { community, like, members }) {
    const isOffice = await holdsOver(seeing, office, community);
    if (!isOffice && !(await livesIn(seeing, community))) refuse('not_found');
    const { rows: people } = await sql<Found>`
      select p.id as person, ${calledBy(seeing.now, 'p')} as called, s.profession, s.specialty, ${isOffice ? sql`s.unit` : sql`null`} as unit, ${isOffice ? isMember : sql`null::boolean`} as member
      from skill_profile s join person p on p.id = s.person_id and p.ended_at is null
      where s.pairs @> ${bigrams(like)}::text[] and p.community_id = ${community} and ${agreed(isOffice ? 'found' : 'public')}
        ${members && isOffice ? sql`and ${isMember}` : sql``} order by called, p.id limit ${most}`.execute(seeing.db);
    return { people };
  },
});

export const talents = query(talentsContract, {
  who: { posts: office },
  async run(seeing, { community }) {
    if (!(await holdsOver(seeing, office, community))) refuse('not_found');
    const { rows: people } = await sql<Answer<typeof talentsContract>['people'][number]>`
      select p.id as person, ${calledBy(seeing.now, 'p')} as called, (c.given_at at time zone 'Asia/Shanghai')::date as since
      from consent c join person p on p.id = c.person_id and p.ended_at is null
      where c.purpose = 'talent' and c.withdrawn_at is null and p.community_id = ${community} order by c.given_at, p.id limit 500`.execute(
      seeing.db,
    );
    return { people };
  },
});

const isMember = sql<boolean>`exists (select from party_member m where m.person_id = p.id and m.ended_at is null)`;

function agreed(purpose: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from consent c where c.person_id = p.id and c.purpose = ${purpose} and c.withdrawn_at is null)`;
}

async function livesIn({ db, actor }: Seeing, community: string): Promise<boolean> {
  const { rows } = await sql`select from person where id = ${actor.person} and community_id = ${community} and ended_at is null`.execute(
    db,
  );
  return rows.length > 0;
}
