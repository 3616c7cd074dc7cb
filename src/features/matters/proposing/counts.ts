import { type RawBuilder, sql } from 'kysely';

/** Matters `m` with their leaf `l`: problems and quarrels of what neighbours share or have alike; what is told in confidence, withdrawn, or put together with another counts for nothing. */
export const countsAsOrder: RawBuilder<boolean> = sql<boolean>`(l.catalogue in ('neighbourly', 'common-parts') and l.small in ('problem', 'quarrel') and m.kept_from = '{}' and m.seen_by is null
  and m.merged_into is null and m.outcome is distinct from 'withdrawn')`;
