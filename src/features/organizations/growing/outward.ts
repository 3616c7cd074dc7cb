import type { FastifyInstance } from 'fastify';
import { excel, writeSheet } from '#features/imports/door.ts';
import { type HttpDoor, query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { exportGrowth as exportContract } from './contract.ts';
import { growth } from './growth.ts';
import { sheet } from './words.ts';

const widths = [16, 14, 50, 10, 60];

/** What is new by quarter, as the office reads it: units and what they do, no person. */
export const exportGrowth = query(exportContract, {
  who: growth.who,
  async run(seeing, asked) {
    const { rows } = await growth.run(seeing, asked);
    const place = await seeing.db.selectFrom('area').select('name').where('id', '=', asked.community).executeTakeFirst();
    const { name } = place ?? refuse('not_found');
    const lines = rows.map(({ year, nth, partners, services }) => [
      sheet.quarter(year, nth),
      String(partners.length),
      partners.join('、'),
      String(services.length),
      services.map(({ what, by }) => sheet.service(what, by)).join('、'),
    ]);
    const day = dayOf(seeing.now);
    const bytes = await writeSheet({ name: sheet.name, title: sheet.title(name, day), header: [...sheet.header], rows: lines, widths });
    return { name: sheet.file(name, day), type: excel, bytes };
  },
});

/** GET /api/organizations.export-growth gives it as a file. */
export function growthRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.get(`/api/${exportContract.name}`, async (request, reply) => {
    const asked = exportContract.input.safeParse(request.query);
    const { name, type, bytes } = await door.see(exportGrowth, request, asked.data ?? refuse('not_found'));
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
