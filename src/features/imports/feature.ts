import { sql } from 'kysely';
import { carriedOut } from '#features/approvals/door.ts';
import type { Feature } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { list, listKinds, show } from './batches.ts';
import { accept, judgeAgain } from './decide.ts';
import { importRoutes } from './routes.ts';
import { undo } from './undo.ts';
import { refusals } from './words.ts';
import { importWork } from './work.ts';

/**
 * Files a community hands over, on their way into the ledger: received, read, matched, judged, accepted — and taken back, where nothing stands on it yet.
 * What a file said is deleted after seven days; taking it back works longer.
 */
export const imports: Feature = {
  name: 'imports',
  actions: [judgeAgain, accept, undo],
  effects: carriedOut(accept, undo),
  queries: [listKinds, list, show],
  sweeps: [importWork],
  expiries: [
    (now) => sql`update import_batch set sealed = null, returned = null, key_wrapped = null, file_name = '（文件已删除）', next_at = null
      where expires_at <= ${stamp(now)} and (sealed is not null or returned is not null)`,
  ],
  refusals,
  routes: importRoutes,
};
