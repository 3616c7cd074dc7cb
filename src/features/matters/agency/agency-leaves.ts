import { type RawBuilder, sql } from 'kysely';

const catalogues = ['agency', 'agency-private', 'agency-bills'];

/** Whether the leaf `l` of the query around it is done by agency. */
export const agencyLeaves: RawBuilder<boolean> = sql<boolean>`l.catalogue = any(${catalogues}::text[])`;

/** Whether the community `c` of the query around it has a station: it uses 党员代办. */
export const stationHere: RawBuilder<boolean> = sql<boolean>`exists (select from method_use u where u.area_id = c.id and u.until is null and u.catalogue = 'agency')`;
