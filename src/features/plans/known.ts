import { query } from '#kernel/action.ts';
import * as contract from './contract.ts';
import { patterns as known } from './patterns/patterns.ts';
import { keepers, keptAreas } from './seen-by.ts';

/** What can be begun, and where. */
export const patterns = query(contract.patterns, {
  who: { posts: keepers },
  async run({ db, actor }) {
    const areas = await db.selectFrom('area').select(['id', 'name']).where('id', 'in', keptAreas(actor)).orderBy('sort_key').execute();
    const offered = known.map(({ id, name, kind, about, columns, marks, staged = false }) => ({
      id,
      name,
      kind,
      about,
      columns: [...columns],
      marks: marks.map((mark) => ({ name: mark.name, choices: [...mark.choices] })),
      staged,
    }));
    return { areas, patterns: offered };
  },
});
