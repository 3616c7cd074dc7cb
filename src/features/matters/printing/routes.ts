import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { serveSheet } from '#kernel/print/serve.ts';
import { sheetOfAuthority } from './authority.ts';
import { letterSheet, matterSheet, minutesSheet, postingSheet, receiptSheet, roundSheet } from './contract.ts';
import { sheetOfMatter } from './matter.ts';
import { sheetOfMinutes, sheetOfPosting } from './posting.ts';
import { sheetOfReceipt } from './receipt.ts';
import { sheetOfRound } from './round.ts';

/** GET /api/matters.sheet, .receipt-sheet, .posting-sheet, .minutes-sheet, .letter-sheet and .round-sheet give a PDF; the code on it leads to where it was asked for. */
export function printingRoutes(http: FastifyInstance, door: HttpDoor): void {
  serveSheet(http, matterSheet, (request, asked) => door.see(sheetOfMatter, request, asked));
  serveSheet(http, receiptSheet, (request, asked) => door.see(sheetOfReceipt, request, asked));
  serveSheet(http, postingSheet, (request, asked) => door.see(sheetOfPosting, request, asked));
  serveSheet(http, minutesSheet, (request, asked) => door.see(sheetOfMinutes, request, asked));
  serveSheet(http, letterSheet, (request, asked) => door.see(sheetOfAuthority, request, asked));
  serveSheet(http, roundSheet, (request, asked) => door.see(sheetOfRound, request, asked));
}
