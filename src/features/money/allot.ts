import { action } from '#kernel/action.ts';
import { newId } from '#kernel/ids.ts';
import { enter, mustFit } from './book.ts';
import { mustBeTwo } from './by-two.ts';
import * as contract from './contract.ts';
import { officerAt } from './officers.ts';
import { labels, yuan } from './words.ts';

/** From 收 to 支, asked for by whoever pays and allowed by a second person. Refuses more than was collected and is still there. */
export const allot = action(contract.allot, {
  who: { posts: ['fee-payer'] },
  stepUp: true,
  async run(context, { why, ...asked }) {
    const work = await officerAt(context, asked.estate, 'fee-payer');
    const lines = await mustFit(context, work, [{ from: 'income', to: 'spending', amount: asked.fen, cause: `allot ${newId()}` }]);
    await mustBeTwo(context, work, { what: contract.allot, input: asked, why, says: [[labels.allot, yuan(asked.fen)]] });
    return { id: await enter(context, work, {}, lines) };
  },
});
