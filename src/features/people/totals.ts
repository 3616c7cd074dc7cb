import { standsIn } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { hiddenIfSmall, hideSmall } from './hide-small.ts';
import { type Figure, figures, type Part, partsOf } from './parts.ts';

type Told = Record<Figure, number | null>;

/** Totals are the sums of their parts, so they agree by construction. */
export const totals = query(contract.totals, {
  who: { work: ['staff', 'leader'] },
  async run(context, { community }) {
    const exact = areasOf(context.actor, 'community').includes(community);
    if (!exact && !(await leads(context, community))) return refuse('not_found');
    const parts = await partsOf(context.db, [community]);
    const told = exact ? parts : withheld(parts);
    const grids = parts.flatMap(({ id, name, buildings, microGrids }, index) =>
      id === null || name === null ? [] : [{ id, name, buildings, microGrids, ...pick(told[index]) }],
    );
    const beside = parts.findIndex(({ id }) => id === null);
    return { ...sums(parts, exact), uncovered: beside === -1 ? 0 : pick(told[beside]).households, grids };
  },
});

function leads({ db, actor }: Seeing, community: string): Promise<boolean> {
  const led = actor.posts.filter(({ work }) => work === 'leader').map(({ area }) => area);
  return standsIn(db, community, led);
}

function withheld(parts: readonly Part[]): Told[] {
  const columns = figures.map((figure) => [figure, hideSmall(parts.map((part) => part[figure]))] as const);
  return parts.map((_, index) => told((figure) => columns.find(([name]) => name === figure)?.[1][index] ?? null));
}

function sums(parts: readonly Part[], exact: boolean): Told {
  return told((figure) => {
    const sum = parts.reduce((all, part) => all + part[figure], 0);
    return exact ? sum : hiddenIfSmall(sum);
  });
}

function pick(part: Told | undefined): Told {
  return told((figure) => part?.[figure] ?? null);
}

function told(of: (figure: Figure) => number | null): Told {
  return { households: of('households'), persons: of('persons'), members: of('members'), centreHouseholds: of('centreHouseholds') };
}
