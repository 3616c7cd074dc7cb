import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { apart } from './apart.ts';
import type { Matched } from './batch.ts';
import { type Batch, kindOf, matchedOf } from './batch.ts';
import { openTable } from './file-store.ts';
import type { Outcome } from './judge.ts';
import type { KindId } from './kind.ts';
import type { AgentRow } from './kinds/agents.ts';
import type { BuildingRow } from './kinds/buildings.ts';
import type { HelperRow } from './kinds/helpers.ts';
import type { MemberRow } from './kinds/members.ts';
import type { ResidentRow } from './kinds/residents.ts';
import type { StaffRow } from './kinds/staff.ts';
import { type Knowledge, knowledgeFor } from './knowledge.ts';
import type { Table } from './table.ts';

/** The good rows of a file, in the system's own words. */
export type Good =
  | { readonly kind: 'buildings'; readonly rows: readonly BuildingRow[] }
  | { readonly kind: 'residents'; readonly rows: readonly ResidentRow[] }
  | { readonly kind: 'staff'; readonly rows: readonly StaffRow[] }
  | { readonly kind: 'members'; readonly rows: readonly MemberRow[] }
  | { readonly kind: 'helpers'; readonly rows: readonly HelperRow[] }
  | { readonly kind: 'agents'; readonly rows: readonly AgentRow[] };

/** What became of the rows of a file. */
export type Verdict = {
  readonly good: Good;
  readonly counts: { readonly rows: number; readonly good: number; readonly faulty: number };
  readonly outcomes: readonly Outcome[];
};

export type ToJudge = {
  readonly kind: KindId;
  readonly table: Table;
  readonly match: Matched;
  readonly knowledge: Knowledge;
};

/** Judges a file by the ledger as it is now. The same file may come out otherwise later: somebody may have entered a person meanwhile. */
export async function verdictOn(context: Context, batch: Batch): Promise<Verdict> {
  const match = matchedOf(batch) ?? refuse('imports.not_now');
  const table = await openTable(context.keys, batch);
  const knowledge = await knowledgeFor(context, batch, table, match);
  return await apart<ToJudge, Verdict>('judge-worker.ts', { kind: kindOf(batch), table, match, knowledge });
}
