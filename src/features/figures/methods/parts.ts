import { hiddenIfSmall, hideSmall } from '#features/people/door.ts';
import { query } from '#kernel/action.ts';
import { onlookers } from '../door.ts';
import { partsOf, scopeOf } from '../scope.ts';
import { hiddenAbove } from './above.ts';
import * as contract from './contract.ts';
import { type Pick, sumOf } from './picks.ts';
import { monthsOf } from './span.ts';
import { countsByGrid, countsByPart } from './sums.ts';
import { told } from './told.ts';

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
    const counts = all.map(({ id }) =>
      sumOf(
        pick,
        rows.filter(({ part }) => part === id),
      ),
    );
    const hidden = (await hiddenAbove(seeing, scope, { from, until, method }))(method);
    const isTold = tells[pick](told(rows, hidden));
    const shown = hideSmall(counts);
    return {
      area: scope.area,
      parts: all.map((part, nth) => ({ ...part, count: isTold ? (shown[nth] ?? null) : null })),
      total: isTold ? hiddenIfSmall(counts.reduce((sum, count) => sum + count, 0)) : null,
    };
  },
});

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
