import { z } from 'zod';
import { sensitiveThings } from '#method/sensitive.ts';

/** How a matter stands, in the community's own words. */
export const light = z.enum(['going', 'soon', 'late', 'paused', 'confirm', 'done', 'ended']);
const stage = z.object({ name: z.string(), state: z.enum(['done', 'now', 'ahead']) });
export const matterRow = z.object({
  id: z.uuid(),
  number: z.string(),
  subject: z.string(),
  method: z.string(),
  leaf: z.string().nullable(),
  place: z.string(),
  light,
  status: z.string(),
  waitsFor: z.string(),
  dueAt: z.string().nullable(),
  provisional: z.boolean(),
  openedAt: z.string(),
  stages: z.array(stage),
  /** How many doors also met it (我也遇到). */
  met: z.int(),
});

const field = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.string(),
  required: z.boolean(),
  max: z.int().nullable(),
  choices: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What is written there is sensitive in this way: whoever asked agrees to it by itself, or it is left out. */
  sensitive: z.enum(sensitiveThings).nullable(),
});
/** What this actor can do here now. `verb` is the contract to call: dispatch, take, fill, sign, rate, speak, met (`meet`), or what divides it (`split`). */
export const doable = z.object({
  step: z.string(),
  verb: z.enum(['dispatch', 'take', 'fill', 'sign', 'rate', 'speak', 'meet', 'split']),
  outcomes: z.array(z.object({ id: z.string(), name: z.string(), main: z.boolean(), fields: z.array(field) })),
  relayed: z.boolean(),
  takers: z.array(z.object({ kind: z.string(), name: z.string() })),
  as: z.array(z.object({ kind: z.string(), name: z.string() })),
});

export const timelineEntry = z.object({
  seq: z.int(),
  title: z.string(),
  text: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  now: z.boolean(),
  photos: z.array(z.uuid()),
});
