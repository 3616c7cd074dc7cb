import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#kernel/action.ts';
import { after, paged } from '#kernel/keyset.ts';
import { rowsOf } from '../lists.ts';
import { type Listed, listed } from '../row.ts';
import { seenBy } from '../seen-by.ts';
import { passedOn as passedOnContract } from './contract.ts';

const pageSize = 20;
const mark = z.tuple([z.iso.datetime({ offset: true }), z.uuid(), z.int()]);

type Passed = Listed & { event_seq: number; event_kind: string; event_at: string; event_outcome: string | null; open: boolean | null };

/** 我转出的: what I handed over, raised or returned, and what became of it; whose it is and where stands with whoever has it now. */
export const passedOn = query(passedOnContract, {
  who: 'person',
  async run(seeing, { after: given }) {
    const from = after(given, mark);
    const before =
      from === null ? sql`true` : sql`(e.at, e.matter_id, e.seq) < (${from[0]}::timestamptz, ${from[1]}::uuid, ${from[2]}::integer)`;
    const { rows } = await sql<Passed>`
      select ${listed}, e.seq as event_seq, e.kind as event_kind, e.at as event_at, e.outcome as event_outcome, ${seenBy(seeing.actor)} as open
      from matter_event e join matter m on m.id = e.matter_id left join area a on a.id = m.place_id
      where e.by_person = ${seeing.actor.person} and (e.kind in ('handed-over', 'raised') or e.outcome in ('returned', 'handed-over')) and ${before}
      order by e.at desc, e.matter_id desc, e.seq desc limit ${pageSize + 1}`.execute(seeing.db);
    const page = paged(rows, pageSize, (row) => [row.event_at, row.id, row.event_seq]);
    const shown = await rowsOf(seeing, page.rows);
    return {
      rows: shown.map(({ record, row: { id, number, subject, light, status, waitsFor } }) => ({
        ...{ id, number, subject, light, status, waitsFor },
        seq: record.event_seq,
        how: howOf(record),
        at: record.event_at,
        open: record.open ?? false,
      })),
      next: page.next,
    };
  },
});

function howOf({ event_kind, event_outcome }: Passed): 'handed-over' | 'escalated' | 'returned' | 'referred' {
  if (event_kind === 'raised') return 'escalated';
  if (event_kind === 'handed-over') return 'handed-over';
  return event_outcome === 'returned' ? 'returned' : 'referred';
}
