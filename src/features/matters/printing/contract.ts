import { z } from 'zod';
import { contract } from '#kernel/contract.ts';
import { sheetContract } from '#kernel/print/contract.ts';

const asked = { matter: z.uuid() };

/** A matter as a letter, as this reader sees it on the screen: GET /api/matters.sheet?matter=… */
export const matterSheet = sheetContract('matters.sheet', asked);
/** 回执 to take home, without a name: GET /api/matters.receipt-sheet?matter=… */
export const receiptSheet = sheetContract('matters.receipt-sheet', asked);
/** 公示, to be hung on the board: GET /api/matters.posting-sheet?matter=… */
export const postingSheet = sheetContract('matters.posting-sheet', asked);
/** 会议记录 with what was decided: GET /api/matters.minutes-sheet?matter=… */
export const minutesSheet = sheetContract('matters.minutes-sheet', asked);

/** 委托书 to be signed with a pen, or as it was signed: GET /api/matters.letter-sheet?matter=… */
export const letterSheet = sheetContract('matters.letter-sheet', asked);
/** 走访单: what is open in one grid, or in all areas of the actor, with room to write: GET /api/matters.round-sheet?area=… */
export const roundSheet = sheetContract('matters.round-sheet', { area: z.uuid().optional() });

/** What of a matter can be printed beside the matter itself. */
export const printable = contract(
  'matters.printable',
  z.object({ matter: z.uuid() }),
  z.object({ posting: z.boolean(), minutes: z.boolean() }),
);
