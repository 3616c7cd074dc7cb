import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { serveSecretSheet } from '#kernel/print/serve.ts';
import { sheetOfCode } from './code.ts';
import { codeSheet } from './contract.ts';

/** POST /api/accounts.code-sheet gives a PDF. */
export function codeRoutes(http: FastifyInstance, door: HttpDoor): void {
  serveSecretSheet(http, codeSheet, (request, asked) => door.see(sheetOfCode, request, asked));
}
