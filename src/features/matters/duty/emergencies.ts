import { z } from 'zod';
import type { Db, Tx } from '#kernel/db.ts';
import { spanShape } from '#method/clock.ts';

const kept = new Map<string, { leaves: ReadonlySet<string>; until: number }>();
const keepFor = 60_000;
const pressing = 60;
const withinADay = 24 * 60;
const span = z.object({ within: spanShape });

/**
 * Leaves that ring at any hour: to be answered within the hour, or dangerous to life and to be done within a day. Read at most once a minute:
 * the tree changes a few times a year.
 */
export async function emergencies(db: Db | Tx, county: string): Promise<ReadonlySet<string>> {
  const known = kept.get(county);
  if (known && known.until > performance.now()) return known.leaves;
  const rows = await db.selectFrom('leaf').select(['id', 'within', 'danger']).where('ended_at', 'is', null).execute();
  const urgent = rows.filter((row) => minutesOf(row) <= (row.danger === null ? pressing : withinADay));
  const leaves = new Set(urgent.map(({ id }) => id));
  kept.set(county, { leaves, until: performance.now() + keepFor });
  return leaves;
}

/** Working time is never an emergency's. */
function minutesOf(row: { readonly within: unknown }): number {
  const { within } = span.parse(row);
  if (within.unit === 'hours') return within.count * 60;
  return within.unit === 'minutes' ? within.count : Number.POSITIVE_INFINITY;
}
