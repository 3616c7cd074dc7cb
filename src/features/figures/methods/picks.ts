import type { Given } from '#kernel/contract.ts';
import type * as contract from './contract.ts';
import type { Counted } from './sums.ts';

/** A figure that can be looked at by the parts of its area. */
export type Pick = Given<typeof contract.methodParts>['pick'];

export const picked: Readonly<Record<Pick, (row: Counted) => number>> = {
  opened: ({ opened }) => opened,
  solved: ({ solved }) => solved,
  explained: ({ explained }) => explained,
  'handed-over': ({ handed_over }) => handed_over,
  withdrawn: ({ withdrawn }) => withdrawn,
  open: ({ open }) => open,
  late: ({ late }) => late,
  'in-time': ({ in_time }) => in_time,
  'over-time': ({ opened, open, withdrawn, in_time }) => opened - open - withdrawn - in_time,
  reopened: ({ reopened }) => reopened,
  found: ({ found }) => found,
};

export const sumOf = (pick: Pick, rows: readonly Counted[]): number => rows.reduce((sum, row) => sum + picked[pick](row), 0);
