import { standsIn } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { hiddenIfSmall, hideSmall } from './hide-small.ts';
import { type Figure, figures, type Part, partsOf } from './parts.ts';
import { aroundOf, type Tells } from './rough.ts';

type Told = Record<Figure, number | null>;

/**
 * Totals are the sums of their parts, so they agree by construction. Exact for who works there; who leads from above reads none from one to four, nor one by which such could be
 * reckoned: from the parts, or from the communities beside this one and their street (`areas.tree`).
 */
export const totals = query(contract.totals, {
  who: { work: ['staff', 'leader'] },
  async run(context, { community }) {
    const exact = areasOf(context.actor, 'community').includes(community);
    if (!exact && !(await leads(context, community))) return refuse('not_found');
    const parts = await partsOf(context.db, [community]);
    const around = exact ? everything : await aroundOf(context.db, community);
    const told = exact ? parts : withheld(parts, around);
    const grids = parts.flatMap(({ id, name, buildings, microGrids }, index) =>
      id === null || name === null ? [] : [{ id, name, buildings, microGrids, ...pick(told[index]) }],
    );
    const beside = parts.findIndex(({ id }) => id === null);
    return { ...sums(parts, exact, around.tells), uncovered: beside === -1 ? 0 : pick(told[beside]).households, grids };
  },
});

function leads({ db, actor }: Seeing, community: string): Promise<boolean> {
  const led = actor.posts.filter(({ work }) => work === 'leader').map(({ area }) => area);
  return standsIn(db, community, led);
}

const everything = { tells: { households: true, persons: true }, outside: true };

/** Members and centre households are told only beside a whole that is told: they are some of it. */
function isTold(figure: Figure, { households, persons }: Tells): boolean {
  return figure === 'persons' || figure === 'members' ? persons : households;
}

/** Who stands in no grid is told to leaders elsewhere too (`areas.coverage`), so that a grid is left out rather than they. */
function withheld(parts: readonly Part[], { tells, outside }: typeof everything): Told[] {
  const last = parts.flatMap(({ id }, nth) => (id === null ? [nth] : []));
  const columns = figures.map((figure) => {
    const shown = hideSmall(
      parts.map((part) => part[figure]),
      { last, already: figure === 'households' && !outside ? last : [] },
    );
    return [figure, isTold(figure, tells) ? shown : parts.map(() => null)] as const;
  });
  return parts.map((_, index) => told((figure) => columns.find(([name]) => name === figure)?.[1][index] ?? null));
}

function sums(parts: readonly Part[], exact: boolean, tells: Tells): Told {
  return told((figure) => {
    const sum = parts.reduce((all, part) => all + part[figure], 0);
    return exact ? sum : isTold(figure, tells) ? hiddenIfSmall(sum) : null;
  });
}

function pick(part: Told | undefined): Told {
  return told((figure) => part?.[figure] ?? null);
}

function told(of: (figure: Figure) => number | null): Told {
  return { households: of('households'), persons: of('persons'), members: of('members'), centreHouseholds: of('centreHouseholds') };
}
