import { z } from 'zod';
import { sheetContract } from '#kernel/print/contract.ts';

/** 办事指南 of one thing, for the board or to take home. Public: GET /api/guide.sheet?community=…&kind=…&id=… */
export const guideSheet = sheetContract('guide.sheet', { community: z.uuid(), kind: z.enum(['leaf', 'method']), id: z.string().max(60) });
