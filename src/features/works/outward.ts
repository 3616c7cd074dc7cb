import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { excel, writeSheet } from '#features/imports/door.ts';
import { longGone } from '#features/organizations/door.ts';
import { type Expiry, type HttpDoor, query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { daysBefore } from '#kernel/retention.ts';
import { exportWorks as exportContract, seePicture } from './contract.ts';
import { years } from './list.ts';
import { kindNames, sheet, standingNames } from './words.ts';

/** A picture of a work: public. */
export const seenPicture = query(seePicture, {
  who: 'anyone',
  async run({ db }, { id }) {
    const found = await db.selectFrom('work_picture').select('bytes').where('id', '=', id).executeTakeFirst();
    return { bytes: (found ?? refuse('not_found')).bytes };
  },
});

const widths = [8, 30, 12, 24, 14, 14, 8, 12];
const yuan = (fen: number) => (fen / 100).toFixed(2);

/** The whole list with the sum of each year, as a sheet. */
export const exportWorks = query(exportContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const place = await seeing.db
      .selectFrom('area')
      .select('name')
      .where('id', '=', community)
      .where('kind', '=', 'community')
      .executeTakeFirst();
    const { name } = place ?? refuse('not_found');
    const rows = (await years.run(seeing, { community })).years.flatMap(({ year, budget, spent, works }) => [
      ...works.map((work) => [
        String(year),
        work.name,
        kindNames[work.kind],
        work.place,
        yuan(work.budget),
        yuan(work.spent),
        `${work.percent}%`,
        standingNames[work.standing],
      ]),
      [String(year), sheet.sum(year), '', '', yuan(budget), yuan(spent), '', ''],
    ]);
    const day = dayOf(seeing.now);
    const bytes = await writeSheet({ name: sheet.name, title: sheet.title(name, day), header: [...sheet.header], rows, widths });
    return { name: sheet.file(day), type: excel, bytes };
  },
});

const address = z.object({ id: z.uuid() });

/** GET /api/works.picture/:id gives a picture, GET /api/works.export?community= the list as a file. */
export function workRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.get('/api/works.picture/:id', async (request, reply) => {
    const asked = address.safeParse(request.params);
    const { bytes } = await door.see(seenPicture, request, asked.data ?? refuse('not_found'));
    return reply.headers(asPictureOnly).send(Buffer.from(bytes));
  });
  http.get('/api/works.export', async (request, reply) => {
    const asked = exportContract.input.safeParse(request.query);
    const { name, type, bytes } = await door.see(exportWorks, request, asked.data ?? refuse('not_found'));
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(Buffer.from(bytes));
  });
}

const asPictureOnly = {
  'content-type': 'image/webp',
  'cache-control': 'public, max-age=3600',
  'content-security-policy': "default-src 'none'; sandbox",
};

/** Pictures five years after the acceptance, neighbours’ words after three, which home was done when after one, what an owner said three years after the vote; who reported, changed and judged a year after they left: the figures stay. */
export const outlived: readonly Expiry[] = [
  (now) => sql`delete from work_picture p using work w where w.id = p.work_id and w.accepted_at < ${daysBefore(now, 5 * 365)}`,
  (now) => sql`delete from work_word d using work w where w.id = d.work_id and w.accepted_at < ${daysBefore(now, 3 * 365)}`,
  (now) => sql`delete from work_vote_home h using work_vote v where v.id = h.vote_id and v.closed_at < ${daysBefore(now, 3 * 365)}`,
  (now) => sql`delete from work_home h using work w where w.id = h.work_id and w.accepted_at < ${daysBefore(now, 365)}`,
  (now) =>
    sql`update work_budget w set by_called = '——' where w.by_called <> '——' and ${longGone(now, { account: 'w.by_account', at: 'w.at' })}`,
  (now) =>
    sql`update work_report w set by_called = '——' where w.by_called <> '——' and ${longGone(now, { account: 'w.by_account', at: 'w.at' })}`,
  (now) =>
    sql`update work_verdict w set by_called = '——' where w.by_called <> '——' and ${longGone(now, { account: 'w.by_account', at: 'w.at' })}`,
];
