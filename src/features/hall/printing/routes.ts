import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { serveSheet } from '#kernel/print/serve.ts';
import { formSheet, numberSheet, slipSheet } from './contract.ts';
import { sheetOfForm } from './form.ts';
import { sheetOfNumber } from './number.ts';
import { sheetOfSlip } from './slip.ts';

/** GET /api/hall.slip-sheet, .number-sheet and .form-sheet give a PDF. */
export function hallRoutes(http: FastifyInstance, door: HttpDoor): void {
  serveSheet(http, slipSheet, (request, asked) => door.see(sheetOfSlip, request, asked));
  serveSheet(http, numberSheet, (request, asked) => door.see(sheetOfNumber, request, asked));
  serveSheet(http, formSheet, (request, asked) => door.see(sheetOfForm, request, asked));
}
