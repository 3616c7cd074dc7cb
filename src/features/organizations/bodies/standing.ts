import { sql } from 'kysely';
import type { Answer } from '#kernel/contract.ts';
import type { body } from './contract.ts';

/** How far a body `o` of the kind `k` is on its way into use: a grid's Party body or micro-station has a mission first (row S1-D3). Null for kinds that need none. */
export const standing = sql<Answer<typeof body>['standing']>`
  case when not k.needs_mission then null when o.mission is null then 'without-mission' when o.active_on is null then 'to-start' else 'active' end`;
