import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { openLine } from '../contract.ts';

/** What may be asked of every item of a column, besides what the pattern asks by itself. */
const asked = z.enum(['due', 'measure', 'owner', 'target']);

/** All columns of a sheet in their new order: those it has, by id, and new ones without. */
export const setColumns = contract(
  'plans.set-columns',
  z.object({
    sheet: z.uuid(),
    columns: z
      .array(z.object({ id: z.uuid().optional(), name: openLine(1, 30, '请写栏目的名字'), needs: z.array(asked).max(4).default([]) }))
      .min(1, '至少要有一个栏目')
      .max(10, '栏目最多 10 个'),
  }),
  subject,
);
