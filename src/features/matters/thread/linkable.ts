import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { sharedPairs } from '../joining/similar.ts';
import { rowsOf } from '../lists.ts';
import { type Listed, listed } from '../row.ts';
import { answersFor } from '../seen-by.ts';
import type { MatterRecord } from '../standing.ts';
import { linkable as linkableContract } from './contract.ts';

const halfYear = { hours: 183 * 24 } as const;
const looked = 40;
const most = 5;

/** What a matter may belong to, the likest first: said alike, of the same service, at the same place. Nothing is tied by itself. */
export const linkable = query(linkableContract, {
  who: { work: ['staff'] },
  async run(seeing, { matter }) {
    const own = await readOwn(seeing, matter);
    const found = await rowsOf(seeing, await readNear(seeing, own));
    const likeness = ({ record }: (typeof found)[number]) =>
      2 * sharedPairs(own.subject, record.subject) + Number(record.leaf_id === own.leaf_id) + Number(record.place_id === own.place_id);
    const ranked = found.toSorted((one, other) => likeness(other) - likeness(one)).slice(0, most);
    return {
      rows: ranked.map(({ row: { id, number, subject, place, status, light, openedAt } }) => ({
        ...{ id, number, subject, place, status, light, openedAt },
      })),
    };
  },
});

async function readOwn({ db, actor }: Seeing, matter: string): Promise<MatterRecord> {
  const { rows } = await sql<MatterRecord>`select m.* from matter m where m.id = ${matter} and ${answersFor(actor)}`.execute(db);
  return rows[0] ?? refuse('not_found');
}

async function readNear({ db, actor, now }: Seeing, own: MatterRecord): Promise<Listed[]> {
  const since = stamp(now.subtract(halfYear));
  const { rows } = await sql<Listed>`
    with near as (
      (select id from matter where leaf_id = ${own.leaf_id} and community_id = ${own.community_id} and opened_at > ${since}::timestamptz order by opened_at desc limit ${looked})
      union (select id from matter where place_id = ${own.place_id} and opened_at > ${since}::timestamptz limit ${looked})
      union (select id from matter where building_id = ${own.building_id} and opened_at > ${since}::timestamptz limit ${looked}))
    select ${listed} from near n join matter m on m.id = n.id left join area a on a.id = m.place_id
    where m.id <> ${own.id} and m.merged_into is null and ${answersFor(actor)}
      and not exists (select from matter_link l where l.undone_at is null and ((l.one_id = m.id and l.other_id = ${own.id}) or (l.other_id = m.id and l.one_id = ${own.id})))`.execute(
    db,
  );
  return rows;
}
