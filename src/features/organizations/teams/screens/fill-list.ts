import type { Answer } from '#kernel/contract.ts';
import type { teamCandidates } from '../contract.ts';
import { teamWords } from './words.ts';

/** Somebody who could be written down, and how they agreed to be called. */
export type Listed = {
  readonly person: string;
  readonly masked: string;
  readonly called: string;
  readonly why: string;
  readonly picked: boolean;
};

/** Whom the desk is proposed, nobody ticked. */
export function startOf(page: Answer<typeof teamCandidates> | undefined): readonly Listed[] {
  return (page?.rows ?? []).map(({ person, masked, called, holds, says }) => ({
    person,
    masked: called ?? masked,
    called: called ?? '',
    why: [holds ? teamWords.desk.fillHolds : null, says].filter(Boolean).join(' · '),
    picked: false,
  }));
}

/** The list with one more of the ledger, ticked; who stands there already is ticked where they stand. */
export function withOne(rows: readonly Listed[], { id, masked }: { readonly id: string; readonly masked: string }): readonly Listed[] {
  if (rows.some(({ person }) => person === id)) return rows.map((row) => (row.person === id ? { ...row, picked: true } : row));
  return [...rows, { person: id, masked, called: '', why: '', picked: true }];
}
