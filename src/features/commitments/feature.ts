import { sql } from 'kysely';
import type { Expiry, Feature } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { board, report } from './board.ts';
import { addUnit, commit, keep, rate, sides } from './commit.ts';
import { leavingEffects } from './letting-go.ts';
import { commitmentRoutes, exportBoard } from './outward.ts';
import { endProject, leavePart, planProject, projects, startProject, takePart } from './projects.ts';
import { refusals } from './words.ts';

/** Stars a year after they were given; names of a project a year after its end, and of whoever left it at once. */
const outlived: readonly Expiry[] = [
  (now) => sql`delete from commitment_stars where at < ${daysBefore(now, 365)}`,
  (now) =>
    sql`delete from joint_part p using joint_project j where j.id = p.project_id and (p.left_at is not null or j.done_at < ${daysBefore(now, 365)})`,
];

/** What units and a community promise each other, and what many carry together. */
export const commitments: Feature = {
  name: 'commitments',
  actions: [addUnit, commit, keep, rate, planProject, takePart, leavePart, startProject, endProject],
  queries: [sides, board, report, projects, exportBoard],
  effects: leavingEffects,
  routes: commitmentRoutes,
  expiries: outlived,
  refusals,
};
