import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { estateKept, office } from '#features/estates/door.ts';
import { excel, writeSheet } from '#features/imports/door.ts';
import { type HttpDoor, query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { exportBook as exportContract } from './contract.ts';
import { entriesIn } from './read.ts';
import { entryNames, incomeNames, sheet } from './words.ts';

const widths = [12, 26, 14, 18, 14, 18, 18, 14, 30];
type Entry = Awaited<ReturnType<typeof entriesIn>>[number];

/** The entries of a year, one row each: the crew in one sum a month, payers nowhere. */
export const exportBook = query(exportContract, {
  who: { posts: office },
  async run(seeing, { estate: id, year }) {
    const { name } = await estateKept(seeing, id);
    const within = sql<boolean>`e.estate_id = ${id} and e.day >= ${`${year}-01-01`}::date and e.day <= ${`${year}-12-31`}::date`;
    const entries = await entriesIn(seeing, within, sql`order by e.day, e.id limit 20000`);
    const sums = (['income', 'allot', 'crew'] as const).map((kind) =>
      yuanOf(entries.reduce((sum, entry) => sum + (signed(entry)[kind] ?? 0), 0)),
    );
    const rows = [...entries.map(rowOf), ['', sheet.sum, ...sums, '', '', '', '']];
    const title = sheet.title(name, year, dayOf(seeing.now));
    const bytes = await writeSheet({ name: sheet.name, title, header: [...sheet.header], rows, widths });
    return { name: sheet.file(name, year), type: excel, bytes };
  },
});

function rowOf(entry: Entry): string[] {
  const { day, by, allowedBy, receipt, why } = entry;
  const { income, allot, crew } = signed(entry);
  const sums = [income, allot, crew].map((fen) => (fen === undefined ? '' : yuanOf(fen)));
  const called = (who: Entry['allowedBy']) => (who === null ? '' : `${who.kind} ${who.called}`);
  return [day, whatOf(entry), ...sums, called(by), called(allowedBy), receipt ?? '', why ?? ''];
}

/** In the column of its line; what puts one right counts against it. */
function signed({ kind, fen, reverses }: Entry): Partial<Record<Entry['kind'], number>> {
  return reverses ? { [reverses.kind]: -fen } : { [kind]: fen };
}

function whatOf({ kind, income, month, reverses }: Entry): string {
  if (reverses) return sheet.reversal(reverses.day, entryNames[reverses.kind]);
  if (income) return incomeNames[income];
  return month ? sheet.crew(month) : entryNames[kind];
}

const yuanOf = (fen: number): string => (fen / 100).toFixed(2);

/** GET /api/money.export?estate=&year= gives it as a file. */
export function moneyRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.get(`/api/${exportContract.name}`, async (request, reply) => {
    const asked = exportContract.input.safeParse(request.query);
    const { name, type, bytes } = await door.see(exportBook, request, asked.data ?? refuse('not_found'));
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
