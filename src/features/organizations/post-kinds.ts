import { query } from '#kernel/action.ts';
import * as contract from './contract.ts';

/** Every kind of post, the level it is held at, and the sort of work it is. Public. */
export const postKinds = query(contract.postKinds, {
  who: 'anyone',
  run: async ({ db }) => ({
    kinds: await db.selectFrom('post_kind').select(['id', 'name', 'level', 'work', 'of_body as ofBody']).orderBy('sort').execute(),
  }),
});
