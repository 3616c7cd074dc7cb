import type { KindId, Outline } from './kind.ts';
import { agents } from './kinds/agents.ts';
import { buildings } from './kinds/buildings.ts';
import { helpers } from './kinds/helpers.ts';
import { members } from './kinds/members.ts';
import { residents } from './kinds/residents.ts';
import { staff } from './kinds/staff.ts';
import { keyOf } from './text.ts';

/** The files a community hands over, in the order in which they lean on each other. */
export const kinds: Readonly<Record<KindId, Outline>> = { buildings, residents, staff, members, helpers, agents };

/** Every heading any kind knows: what makes a row recognisable as a header. */
export const labelKeys: ReadonlySet<string> = new Set(
  Object.values(kinds).flatMap(({ columns }) => Object.values(columns).flatMap(({ label, synonyms }) => [label, ...synonyms].map(keyOf))),
);
