import { sql } from 'kysely';
import { hiddenIfSmall, hideSmall } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Given } from '#kernel/contract.ts';
import { onlookers } from '../door.ts';
import { type Scope, scopeOf } from '../scope.ts';
import * as contract from './contract.ts';
import { monthsOf } from './span.ts';
import { type Counted, countsByGrid, countsByPart } from './sums.ts';
import { told } from './told.ts';

type Pick = Given<typeof contract.methodParts>['pick'];
type Numbers = ReturnType<typeof told>;

/** A figure by the parts of its area: who leads it reads where, and no single matter. */
export const methodParts = query(contract.methodParts, {
  who: onlookers,
  async run(seeing, { area, from, until, method, pick }) {
    monthsOf({ from, until });
    const scope = await scopeOf(seeing, area);
    const span = { area: scope.area, from, until, method };
    const rows = await (scope.area.kind === 'community' ? countsByGrid(seeing, span) : countsByPart(seeing, span));
    const parts = await partsOf(seeing, scope);
    const beside = rows.some(({ part }) => part === null) ? [{ id: null, name: null }] : [];
    const all = [...parts, ...beside];
    const counts = all.map(({ id }) => rows.filter(({ part }) => part === id).reduce((sum, row) => sum + picked[pick](row), 0));
    const isTold = tells[pick](told(rows));
    const shown = hideSmall(counts);
    return {
      area: scope.area,
      parts: all.map((part, nth) => ({ ...part, count: isTold ? (shown[nth] ?? null) : null })),
      total: isTold ? hiddenIfSmall(counts.reduce((sum, count) => sum + count, 0)) : null,
    };
  },
});

const picked: Readonly<Record<Pick, (row: Counted) => number>> = {
  opened: ({ opened }) => opened,
  solved: ({ solved }) => solved,
  explained: ({ explained }) => explained,
  'handed-over': ({ handed_over }) => handed_over,
  withdrawn: ({ withdrawn }) => withdrawn,
  open: ({ open }) => open,
  late: ({ late }) => late,
  'in-time': ({ in_time }) => in_time,
  'over-time': ({ opened, open, withdrawn, in_time }) => opened - open - withdrawn - in_time,
  reopened: ({ reopened }) => reopened,
  found: ({ found }) => found,
};

const exact = ({ percent, bound, of }: Numbers['inTime']) => percent !== null && bound === 'exact' && of !== null;
const ended = (end: keyof Numbers['ends']) => (numbers: Numbers) => numbers.ends[end] !== null;
/** Whether the figure of the whole is told: by its parts it is told no more than there. */
const tells: Readonly<Record<Pick, (numbers: Numbers) => boolean>> = {
  opened: ({ opened }) => opened !== null,
  solved: ended('solved'),
  explained: ended('explained'),
  'handed-over': ended('handed-over'),
  withdrawn: ended('withdrawn'),
  open: ended('open'),
  late: ({ late }) => late !== null,
  'in-time': ({ inTime }) => exact(inTime),
  'over-time': ({ inTime }) => exact(inTime),
  reopened: ({ reopened }) => reopened !== null,
  found: ({ found }) => exact(found),
};

/** The parts there are, in the order of their codes. */
async function partsOf({ db }: Seeing, { isPart }: Scope): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, a.name from area a left join area_code c on c.area_id = a.id and c.until is null
    where ${isPart} and a.ended_at is null order by coalesce(c.code, '~'), a.sort_key, a.id`.execute(db);
  return rows;
}
