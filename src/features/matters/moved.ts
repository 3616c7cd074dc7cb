import type { Method } from '#method/language.ts';
import type { Move } from '#method/matter.ts';
import type { Stamps } from './standing.ts';

/** A matter about to be written: its place, its key, and how people in it are called. */
export type Moved = {
  readonly id: string;
  readonly subject: string;
  /** Its place, and the persons it never reaches. */
  readonly stamps: Stamps & { community_id: string; readonly kept_from: readonly string[] };
  readonly key: Buffer;
  readonly method: Method;
  readonly move: Move;
  readonly leaf: string | null;
  /** How the assignee lets themself be called, after the move. */
  readonly called: string | null;
};
