import { type RawBuilder, sql } from 'kysely';

/** How long a matter stood at a step: `since` until `left_at` (null while it stands there), against the deadline in force when it left. */
type Visit = {
  readonly step: string | null;
  readonly since: string;
  readonly left_at: string | null;
  readonly due: string | null;
};

/** The steps the matter `m` of the query around it has stood at, in their order, as its events say; the end is the one without a step. */
export const visits: RawBuilder<Visit> = sql<Visit>`(
  select (array_agg(e.moved) filter (where e.moves))[1] as step, min(e.at) as since, lead(min(e.at)) over (order by e.nth) as left_at,
    (array_agg(e.due order by e.seq desc) filter (where e.redue))[1] as due
  from (
    select e.seq, e.at, e.became ? 'step' as moves, e.became ->> 'step' as moved, e.became ? 'due' as redue, (e.became #>> '{due,at}')::timestamptz as due,
      count(*) filter (where e.became ? 'step') over (order by e.seq) as nth
    from matter_event e where e.matter_id = m.id) e
  where e.nth > 0 group by e.nth)`;

/** Whether a visit `v` of the matter `m` went on past its deadline. Steps that wait for who asked, or for all sides, are nobody's lateness. */
export const isLate: RawBuilder<boolean> = sql<boolean>`(v.step is not null and v.left_at > v.due and not exists (
  select from method w, jsonb_array_elements(w.definition -> 'steps') s
  where w.id = m.method_id and w.version = m.method_version and s ->> 'id' = v.step and (s ->> 'do' = 'rate' or s ->> 'who' in ('opener', 'parties'))))`;

/** Whether the matter `m` was late at any step it has left. */
export const wasLate: RawBuilder<boolean> = sql<boolean>`exists (select from ${visits} v where ${isLate})`;

/** Whether the matter `m` was taken up again because it was not solved, whoever said so. */
export const cameBack: RawBuilder<boolean> = sql<boolean>`exists (select from matter_event e where e.matter_id = m.id and (e.kind = 'reopened' or e.outcome = 'unsolved'))`;
