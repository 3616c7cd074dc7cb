import type { FastifyInstance } from 'fastify';
import { excel, writeSheet } from '#features/imports/door.ts';
import { type HttpDoor, query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { board } from './board.ts';
import { exportBoard as exportContract } from './contract.ts';
import { kindNames, sheet, standingNames } from './words.ts';

const widths = [12, 40, 24, 24, 12, 12, 40, 10, 10];

/** What was promised for a year and what became of it, as everybody reads it. */
export const exportBoard = query(exportContract, {
  who: board.who,
  async run(seeing, asked) {
    const place = await seeing.db
      .selectFrom('area')
      .select('name')
      .where('id', '=', asked.community)
      .where('kind', '=', 'community')
      .executeTakeFirst();
    const { name } = place ?? refuse('not_found');
    const { rows } = await board.run(seeing, asked);
    const lines = rows.map((row) => [
      kindNames[row.kind],
      row.what,
      row.unit,
      [row.ours, row.theirs].filter(Boolean).join('、'),
      row.due,
      standingNames[row.standing],
      row.result ?? '',
      row.beneficiaries === null ? '' : String(row.beneficiaries),
      row.stars === null ? '' : String(row.stars),
    ]);
    const title = sheet.title(name, asked.year, dayOf(seeing.now));
    const bytes = await writeSheet({ name: sheet.name, title, header: [...sheet.header], rows: lines, widths });
    return { name: sheet.file(asked.year), type: excel, bytes };
  },
});

/** GET /api/commitments.export gives a year of promises as a file. */
export function commitmentRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.get(`/api/${exportContract.name}`, async (request, reply) => {
    const asked = exportContract.input.safeParse(request.query);
    const { name, type, bytes } = await door.see(exportBoard, request, asked.data ?? refuse('not_found'));
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
