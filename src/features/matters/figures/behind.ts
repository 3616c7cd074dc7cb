import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { behindFigure } from './contract.ts';
import { cameBack, wasLate } from './door.ts';

const filters = z.object(behindFigure);
type Filters = z.output<typeof filters>;

/** The matters `m` behind a figure of a method: they are exactly those it counts (`src/features/figures/methods/facts.ts`). */
export function standsBehind(asked: Filters): RawBuilder<unknown> {
  const all = Object.entries(conditions).flatMap(([name, is]) => {
    const value = asked[name as keyof Filters]; // the keys of the very table
    return value === undefined ? [] : [is(value)];
  });
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

const conditions: Readonly<Record<keyof Filters, (value: string) => RawBuilder<unknown>>> = {
  opened: (day) => sql`m.opened_at >= ${day}::date::timestamp at time zone 'Asia/Shanghai' and m.merged_into is null`,
  openedUntil: (day) => sql`m.opened_at < (${day}::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
  version: (version) => sql`m.method_version = ${version}::int`,
  step: (step) => sql`m.step = ${step}`,
  end: (end) => sql`m.outcome = ${end}`,
  pace: (pace) => sql`m.outcome <> 'withdrawn' and ${pace === 'in-time' ? sql`not ${wasLate}` : wasLate}`,
  back: () => cameBack,
  found: () => sql`exists (select from finding f where f.matter_id = m.id)`,
};
