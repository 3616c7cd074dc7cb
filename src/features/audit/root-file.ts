import { z } from 'zod';
import type { Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { moment } from '#kernel/contract.ts';
import type { County } from '#kernel/county.ts';
import { root } from './contract.ts';
import type { Root } from './verify.ts';

/** Roots taken out of the county, in a form `bin/audit verify --root` reads. The last one is the end of the chain when they were taken. */
const rootFile = z.object({
  kind: z.literal('mulin.audit.root'),
  version: z.literal(1),
  county: z.object({ code: z.string(), name: z.string() }),
  takenAt: moment,
  roots: z.array(root).min(1),
});
export type RootFile = z.infer<typeof rootFile>;

/** The text of such a file. */
export function writeRootFile({ code, name }: Pick<County, 'code' | 'name'>, now: Seeing['now'], roots: readonly Root[]): string {
  const file = { kind: 'mulin.audit.root', version: 1, county: { code, name }, takenAt: stamp(now), roots };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** @returns what such a file says, its roots in the order of the chain; null for any other text. */
export function readRootFile(text: string): RootFile | null {
  const read = rootFile.safeParse(parsed(text));
  return read.success ? { ...read.data, roots: read.data.roots.toSorted((one, other) => one.no - other.no) } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON is not such a file either
  }
}
