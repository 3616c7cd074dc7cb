import { features } from '../features.ts';
import { asksFor } from './asked-by-places.ts';
import { shapeOf } from './fitting.ts';
import { meaningOf, type Stood } from './things.ts';

/** Where a question calls something by a name that means another thing to an action. */
const asked: Readonly<Record<string, ((at: Stood) => string) | string>> = {
  'areas.tree parent': (at) => at.community,
  'areas.map plan': 'floor_plan',
  'areas.grid-at plan': 'floor_plan',
  'areas.see-plan id': 'floor_plan',
  'audit.acts account': ({ person }) => person.account,
  'hall.slip slip': 'hall_slip',
  'hall.slip-sheet slip': 'hall_slip',
  'organizations.council council': 'organization',
  'paper.sheet id': 'paper',
  'paper.open id': 'paper',
  'plans.items choice': 'sheet_choice',
  'venues.micro-home home': 'micro_home',
  'works.see-picture id': 'work_picture',
};

/** Every question with every id it can be given that no table of places walks, read off the contracts: `works.show work`. */
export const walkedAsks = features
  .flatMap(({ queries }) => queries)
  .filter((query) => asksFor(query) === null)
  .flatMap((query) => {
    const shape = shapeOf(query.contract);
    const name = query.contract.name;
    return shape.paths.map((path) => {
      const key = `${name} ${path}`;
      return { query, shape, path, key, means: asked[key] ?? meaningOf(name, path) };
    });
  });
export type WalkedAsk = (typeof walkedAsks)[number];

const online = 'https://mulin.example';
/** What a question asks for beside its ids, as its own sentences say. */
export const besides: Readonly<Record<string, object>> = {
  ...{ 'areas.plates-sheet': { online }, 'organizations.handover-sheet': { online }, 'hall.slip-sheet': { online } },
  ...{ 'hall.number-sheet': { online }, 'hall.form-sheet': { online }, 'guide.sheet': { online } },
  'organizations.who-held': { kind: 'secretary', on: '2026-03-02' },
  'figures.method': { from: '2026-01', until: '2026-03' },
  'figures.method-parts': { from: '2026-01', until: '2026-03' },
};
