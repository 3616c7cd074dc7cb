import { z } from 'zod';
import { sheetContract } from '#kernel/print/contract.ts';

/** 受理单, for whoever handed something in and for the counter; `language`: what to do with it is said in English as well. GET /api/hall.slip-sheet?slip=… */
export const slipSheet = sheetContract('hall.slip-sheet', { slip: z.uuid(), language: z.enum(['zh', 'en']).optional() });
/** A number drawn at the counter for somebody without a phone: GET /api/hall.number-sheet?turn=… */
export const numberSheet = sheetContract('hall.number-sheet', { turn: z.uuid() });
/** The blank form of one matter of a window, for a pen; `large` for eyes that need it. Public: GET /api/hall.form-sheet?service=… */
export const formSheet = sheetContract('hall.form-sheet', { service: z.uuid(), large: z.enum(['yes']).optional() });
