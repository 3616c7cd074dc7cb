import { z } from 'zod';
import { sheetContract } from '#kernel/print/contract.ts';

/** A one-time code on a slip of paper, for whoever just made it: POST /api/accounts.code-sheet. The code itself is kept nowhere; it is said again by who has it. */
export const codeSheet = sheetContract('accounts.code-sheet', { code: z.string().max(20) });
