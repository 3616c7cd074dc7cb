import type { Context } from '#kernel/action.ts';
import type { Asked } from '#kernel/contract.ts';
import { begin } from './begin.ts';
import { begin as beginContract } from './contract.ts';

/** As `matters.begin`, for a neighbour feature in whose hands the question already is; it refuses what that refuses. */
export async function beginHere(context: Context, asked: Asked<typeof beginContract>): Promise<{ id: string }> {
  return await begin.run(context, beginContract.input.parse(asked));
}
