import { sql } from 'kysely';
import { z } from 'zod';
import { membersHere } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { after, paged } from '#kernel/keyset.ts';
import * as contract from './contract.ts';

type Mine = Answer<typeof contract.myPledge>;

export const myPledge = query(contract.myPledge, {
  who: 'person',
  async run({ db, actor }) {
    const person = actor.family ? null : actor.person;
    const { rows } = await sql<Mine['parts'][number] & { called: string }>`
      select part, says, called from pledge where person_id = ${person} and says is not null`.execute(db);
    const { rows: member } = await sql`select from party_member where person_id = ${person} and ended_at is null`.execute(db);
    return { member: member.length > 0, called: rows[0]?.called ?? null, parts: rows.map(({ part, says }) => ({ part, says })) };
  },
});

const size = 30;
type Line = Answer<typeof contract.pledges>['rows'][number];

/** A membership that ended, and a member who moved on, show nothing here any more. */
const stands = sql`from pledge g join party_member m on m.person_id = g.person_id and m.ended_at is null
  join person p on p.id = g.person_id and p.ended_at is null and p.community_id = g.community_id`;

export const pledges = query(contract.pledges, {
  who: 'anyone',
  async run(seeing, { community, after: mark }) {
    const from = after(mark, z.tuple([z.uuid()]));
    const { rows } = await sql<Line>`
      select g.id, g.part, g.called, g.says ${stands} where g.community_id = ${community} and g.says is not null
        and ${from === null ? sql`true` : sql`g.id < ${from[0]}`} order by g.id desc limit ${size + 1}`.execute(seeing.db);
    return { ...paged(rows, size, ({ id }) => [id]), ...(await figuresOf(seeing, community)) };
  },
});

async function figuresOf({ db }: Seeing, community: string) {
  const { rows } = await sql<{ part: Line['part']; members: number }>`
    select g.part, count(*)::int as members ${stands} where g.community_id = ${community} and g.says is not null group by g.part`.execute(
    db,
  );
  const counts = contract.pledgeParts.map((part) => ({ part, members: rows.find((row) => row.part === part)?.members ?? 0 }));
  return { counts, of: await membersHere(db, community) };
}
