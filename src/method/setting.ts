import type { Calendar, Moment } from './clock.ts';
import type { MatterLeaf } from './matter.ts';

/** The place a method is meant for. What is left out is not checked. */
export type Setting = {
  readonly heldPosts?: readonly string[];
  /** Posts that read what comes in here by any method that names no readers of its own. */
  readonly readers?: readonly string[];
  /** The persons who hold each of them here, where panels and meetings are counted. */
  readonly holders?: Readonly<Record<string, readonly string[]>>;
  readonly leaves?: readonly (MatterLeaf & { readonly name: string })[];
  readonly calendar?: Calendar;
  readonly now?: Moment;
  /** Ids of form fields the ledger already answers. */
  readonly ledgerFields?: readonly string[];
};
