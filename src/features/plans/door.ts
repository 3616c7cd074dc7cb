import type { Context } from '#kernel/action.ts';
import type { Asked } from '#kernel/contract.ts';
import { add } from './add.ts';
import { add as addContract } from './contract.ts';

/** As `plans.add`, for a neighbour feature in whose hands the question already is; it refuses what that refuses. */
export async function addHere(context: Context, asked: Asked<typeof addContract>): Promise<{ id: string }> {
  return await add.run(context, addContract.input.parse(asked));
}
