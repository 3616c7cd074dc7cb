import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { serveSheet } from '#kernel/print/serve.ts';
import { guideSheet } from './contract.ts';
import { sheetOfGuide } from './sheet.ts';

/** GET /api/guide.sheet gives a PDF. */
export function guideRoutes(http: FastifyInstance, door: HttpDoor): void {
  serveSheet(http, guideSheet, (request, asked) => door.see(sheetOfGuide, request, asked));
}
