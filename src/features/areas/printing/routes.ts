import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { qrPicture } from '#kernel/print/qr-picture.ts';
import { serveSheet } from '#kernel/print/serve.ts';
import { printApart } from '#kernel/print-apart.ts';
import { platesSheet } from './contract.ts';
import { sheetOfPlates } from './plates.ts';

const template = join(import.meta.dirname, 'plates.typ');

/** GET /api/areas.plates-sheet gives a PDF. A community has hundreds of plates: they are printed apart, and others are answered between two codes. */
export function plateRoutes(http: FastifyInstance, door: HttpDoor): void {
  serveSheet(http, platesSheet, async (request, asked) => {
    const { name, plates, ...said } = await door.see(sheetOfPlates, request, asked);
    const pictures: Record<string, Buffer> = {};
    for (const [nth, { address }] of plates.entries()) {
      pictures[`${nth}.png`] = qrPicture(address);
      await setImmediate();
    }
    const shown = plates.map((plate, nth) => ({ name: plate.name, picture: `${nth}.png` }));
    return { name, bytes: await printApart(template, { ...said, plates: shown }, pictures) };
  });
}
