import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { query, type Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Answer } from '#kernel/contract.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Batch, importers, kindOf, type Matched, matchedOf, mayDecide, mustBeAtDesk, nameOf } from './batch.ts';
import * as contract from './contract.ts';
import { mustBeThere, type Outline } from './kind.ts';
import { kinds } from './kinds.ts';

const pageSize = 20;

/** The kinds of files this county takes, in the order in which they lean on each other. */
export const listKinds = query(contract.kinds, {
  who: importers,
  async run() {
    return { kinds: Object.values(kinds).map((kind) => ({ id: kind.id, name: kind.name, columns: columnsOf(kind) })) };
  },
});

/** The files of a community, newest first. */
export const list = query(contract.batches, {
  who: importers,
  async run(seeing, { community, after: mark }) {
    mustBeAtDesk(seeing.actor, community);
    const from = after(mark, z.tuple([z.iso.datetime({ offset: true }), z.uuid()]));
    const before = from === null ? sql<boolean>`true` : sql<boolean>`(b.created_at, b.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const rows = await readRows(
      seeing,
      sql`b.community_id = ${community} and ${before} order by b.created_at desc, b.id desc limit ${pageSize + 1}`,
    );
    const { rows: shown, next } = paged(rows, pageSize, (row) => [row.created_at, row.id]);
    return { rows: shown.map((row) => described(seeing.actor, row)), next };
  },
});

/** One file: how its columns were matched and which rows have faults. */
export const show = query(contract.showBatch, {
  who: importers,
  async run(seeing, { batch }) {
    const row = (await readRows(seeing, sql`b.id = ${batch}`))[0] ?? refuse('not_found');
    mustBeAtDesk(seeing.actor, row.community_id);
    const matched = matchedOf(row);
    return {
      ...described(seeing.actor, row),
      header: [...(matched?.header ?? [])],
      matched: matched ? headingsOf(matched) : [],
      columns: columnsOf(kinds[kindOf(row)]),
      missing: [...(matched?.missing ?? [])],
      ignored: matched?.leftOut.map(({ say }) => say) ?? [],
      faults: faultsShape.parse(row.faults ?? []),
    };
  },
});

type Row = Omit<Batch, 'sealed' | 'returned' | 'key_wrapped' | 'granted'> & {
  kept: boolean;
  has_returned: boolean;
  progress: number;
  total: number | null;
};

/** Never the file itself: a list does not carry twenty of them about. */
async function readRows({ db }: Seeing, where: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select b.id, b.kind, b.community_id, b.by_account, b.state, b.file_name, b.columns, b.counts, b.faults, b.fault, b.created_at, b.accepted_at, b.undone_at, b.expires_at,
      b.sealed is not null as kept, b.returned is not null as has_returned, p.done as progress, p.total
    from import_batch b join import_progress p on p.batch_id = b.id where ${where}`.execute(db);
  return rows;
}

const countsShape = z.object({ rows: z.int(), good: z.int(), faulty: z.int() }).nullable();
const faultsShape = z.array(z.object({ row: z.int(), column: z.string().nullable(), say: z.string() }));

function described(actor: Actor, row: Row): Answer<typeof contract.batches>['rows'][number] {
  const counts = countsShape.parse(row.counts);
  return {
    id: row.id,
    kind: kindOf(row),
    kindName: nameOf(row),
    fileName: row.file_name,
    state: stateShape.parse(row.state),
    counts,
    progress: row.progress,
    total: row.total,
    fault: row.fault,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    canAccept: row.state === 'judged' && row.kept && (counts?.good ?? 0) > 0 && mayDecide(actor, row),
    canUndo: row.state === 'accepted' && mayDecide(actor, row),
    hasReturned: row.has_returned,
  };
}

const stateShape = z.enum(contract.importStates);

/** What each heading of the file was taken for; a guess waits for a person to agree. */
function headingsOf({ header, columns, guesses }: Matched) {
  return header.map((heading, at) => {
    const sure = Object.entries(columns).find(([, place]) => place === at)?.[0];
    const guess = guesses.find((near) => near.at === at)?.column;
    return { header: heading, column: sure ?? guess ?? null, sure: sure !== undefined };
  });
}

function columnsOf(kind: Outline) {
  return Object.entries(kind.columns).map(([id, { label, example }]) => ({ id, label, required: mustBeThere(kind, id), example }));
}
