import type pg from 'pg';

/** A county (or city) served here. `demo` was decided when it was created and never changes. */
export type County = { readonly code: string; readonly name: string; readonly host: string | null; readonly demo: boolean };

export async function countiesOf(client: pg.Client | pg.Pool): Promise<County[]> {
  const { rows } = await client.query<County>('select code, name, host, demo from mulin.county order by code');
  return rows;
}
