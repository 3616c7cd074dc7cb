import { sql } from 'kysely';
import type { Json } from '#kernel/db-types.ts';

/** What is left of the lines and of who was named once it is over: how many, not who. What was allowed keeps its mark. */
export const withoutNames = {
  among: [] as string[],
  lines: sql<Json>`(
    select coalesce(jsonb_agg(case when line ? 'afterwards' then jsonb_build_object('label', line -> 'label', 'says', line -> 'afterwards') else line end order by nth), '[]')
    from jsonb_array_elements(lines) with ordinality as read(line, nth))`,
};
