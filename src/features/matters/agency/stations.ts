import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { stationHere } from './agency-leaves.ts';
import { agencyStations } from './contract.ts';

type Row = { id: string; name: string; phone: string | null; station: boolean };

/** 村村有代办站 (row S1-E1): all communities of a street; those without a station are listed by name. */
export const stations = query(agencyStations, {
  who: 'anyone',
  async run({ db }, { street }) {
    const { rows } = await sql<Row>`
      select c.id, c.name, c.phone, ${stationHere} as station from area c
      where c.street_id = ${street} and c.kind = 'community' and c.ended_at is null order by c.name, c.id`.execute(db);
    const without = rows.filter(({ station }) => !station).map(({ name }) => name);
    return { with: rows.length - without.length, without, rows };
  },
});
