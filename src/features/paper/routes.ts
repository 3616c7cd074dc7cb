import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { serveSheet } from '#kernel/print/serve.ts';
import { paperSheet } from './contract.ts';
import { sheet } from './sheet.ts';

/** GET /api/paper.sheet?id=… gives a sheet as PDF. */
export function paperRoutes(http: FastifyInstance, door: HttpDoor): void {
  serveSheet(http, paperSheet, (request, asked) => door.see(sheet, request, asked));
}
