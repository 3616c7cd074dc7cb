import { action } from '#kernel/action.ts';
import { enter, mustFit } from './book.ts';
import * as contract from './contract.ts';
import { officerAt } from './officers.ts';

/** What owners paid goes to the line of income, made by whoever collects; one receipt is one entry. */
export const collect = action(contract.collect, {
  who: { posts: ['fee-collector'] },
  stepUp: true,
  async run(context, { estate, fen, income, receipt }) {
    const work = await officerAt(context, estate, 'fee-collector');
    const lines = await mustFit(context, work, [{ from: 'owners', to: 'income', amount: fen, cause: `receipt ${receipt}` }]);
    return { id: await enter(context, work, { income, receipt }, lines) };
  },
});
