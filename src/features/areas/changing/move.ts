import { action, type Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { move as moveContract } from './contract.ts';
import { recordChange } from './record.ts';
import { goesTo, mustBeFree } from './split.ts';
import { gridsKept, groundOf, type Standing } from './standing.ts';

/** Gives micro-grids, buildings, units or dwellings to another grid or micro-grid; what stood in no grid stands in one from then on (row S0-A5). */
export const move = action(moveContract, {
  who: { posts: ['secretary'] },
  async run(context, { places, to, reason }) {
    const [into] = await gridsKept(context, [to]);
    if (!into) return refuse('not_found');
    const ground = await groundOf(context.db, into.community_id, places);
    const microGrids = ground.filter(({ kind }) => kind === 'micro-grid');
    if (into.kind === 'micro-grid' && microGrids.length > 0) refuse('areas.same_level');
    const going = ground.filter((one) => !isThere(one, into));
    if (going.length === 0) refuse('areas.there_already');
    await mustAllBeFree(context, into, microGrids);
    const change = { kind: 'move', area: into, into: null, was: namesOf(ground, places), became: into.name, reason } as const;
    const went = going.map((one) => goesTo(one, into, ground));
    return { id: await recordChange(context, change, went) };
  },
});

/** Micro-grids that come from elsewhere have names that are free there, each its own. */
async function mustAllBeFree(context: Context, into: Standing, microGrids: readonly Standing[]): Promise<void> {
  const coming = microGrids.filter(({ parent_id }) => parent_id !== into.id);
  for (const [nth, { name, ...one }] of coming.entries()) {
    if (coming.slice(0, nth).some((other) => other.name === name)) refuse('areas.name_taken', { name });
    await mustBeFree(context, { ...one, name, parent_id: into.id }, name);
  }
}

function isThere(one: Standing, into: Standing): boolean {
  return into.kind === 'grid' ? one.grid_id === into.id : one.micro_grid_id === into.id;
}

const told = 3;
function namesOf(ground: readonly Standing[], places: readonly string[]): string {
  const named = ground.filter(({ id }) => places.includes(id)).map(({ name }) => name);
  return named.length > told ? `${named.slice(0, told).join('、')}等 ${named.length} 处` : named.join('、');
}
