import type { Feature } from '#kernel/action.ts';
import { appoint } from './appoint.ts';
import { appointNewcomer } from './appoint-newcomer.ts';
import { introduce, introduction } from './introduce.ts';
import { postKinds } from './post-kinds.ts';
import { posts } from './posts.ts';
import { revoke } from './revoke.ts';
import { staffing } from './staffing.ts';
import { foundTeam, joinTeam } from './teams/found.ts';
import { teams } from './teams/teams.ts';
import { refusals as teamRefusals } from './teams/words.ts';
import { refusals } from './words.ts';

/** Posts: who does what kind of work, for which area, from a day until a day. */
export const organizations: Feature = {
  name: 'organizations',
  actions: [appoint, appointNewcomer, introduce, revoke, foundTeam, joinTeam],
  queries: [introduction, postKinds, posts, staffing, teams],
  refusals: { ...refusals, ...teamRefusals },
};
