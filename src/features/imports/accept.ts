import type { Context } from '#kernel/action.ts';
import { type Batch, takeTurns } from './batch.ts';
import { mustBeAsGranted } from './by-two.ts';
import type { Tell } from './progress.ts';
import { enterAgents } from './taking/agents.ts';
import { layBuildings } from './taking/buildings.ts';
import { enterHelpers } from './taking/helpers.ts';
import { enterMembers } from './taking/members.ts';
import { moveIn } from './taking/residents.ts';
import { enterStaff } from './taking/staff.ts';
import { type Good, type Verdict, verdictOn } from './verdict.ts';

/** Takes the good rows of a file into the ledger, all in the transaction it is called in. Every row it makes carries the batch's id. */
export async function accept(context: Context, batch: Batch, tell: Tell): Promise<Verdict> {
  await takeTurns(context, batch.community_id);
  const verdict = await verdictOn(context, batch);
  mustBeAsGranted(context, batch, verdict.good);
  const total = verdict.good.rows.length;
  await tell({ done: 0, total });
  await take(context, batch, verdict.good, tell);
  await tell({ done: total, total });
  return verdict;
}

async function take(context: Context, batch: Batch, good: Good, tell: Tell): Promise<void> {
  switch (good.kind) {
    case 'buildings':
      return await layBuildings(context, batch, good.rows);
    case 'residents':
      return await moveIn(context, batch, good.rows, tell);
    case 'staff':
      return await enterStaff(context, batch, good.rows);
    case 'members':
      return await enterMembers(context, batch, good.rows);
    case 'helpers':
      return await enterHelpers(context, batch, good.rows);
    case 'agents':
      return await enterAgents(context, batch, good.rows);
  }
}
