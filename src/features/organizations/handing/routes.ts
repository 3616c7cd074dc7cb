import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { serveSheet } from '#kernel/print/serve.ts';
import { handoverSheet } from './contract.ts';
import { sheetOfHandover } from './read.ts';

/** GET /api/organizations.handover-sheet gives the 交接单 as PDF. */
export function handingRoutes(http: FastifyInstance, door: HttpDoor): void {
  serveSheet(http, handoverSheet, (request, asked) => door.see(sheetOfHandover, request, asked));
}
