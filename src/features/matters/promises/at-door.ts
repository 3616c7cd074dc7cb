import { sql } from 'kysely';
import { inMyAreas } from '#features/areas/door.ts';
import { query } from '#kernel/action.ts';
import { promisesAtDoor as contract } from './contract.ts';
import { readPromises } from './read.ts';

const most = 50;

/** What was promised at a door where nobody had asked yet, what is open first: read by whoever may open the card of its household. */
export const promisesAtDoor = query(contract, {
  who: { work: ['staff'] },
  async run(seeing, { household }) {
    const atDoor = sql<boolean>`p.matter_id is null and p.place_id in (select h.dwelling_id from household h
      where h.id = ${household} and h.ended_at is null and ${inMyAreas(seeing.actor, 'h')})`;
    const found = await readPromises(seeing, atDoor, sql`order by p.settled_at is not null, p.due_on, p.id limit ${most}`);
    return { rows: found.map(({ matter: _, place: __, ...row }) => row) };
  },
});
