import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectFiles } from './project-files.ts';

const cruised = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({ violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })) }),
});
const folders = ['src', 'bin', 'tests', 'bench', 'demo'];
const code = /^(src|bin|tests|bench|demo)\/.*\.tsx?$/;

/**
 * Who may import whom (`.dependency-cruiser.cjs`). Every file must have been looked at: without a TypeScript it can talk to,
 * dependency-cruiser looks at nothing and reports that all is well.
 */
export async function checkDirections(root: string): Promise<string> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, ...folders.filter((folder) => existsSync(join(root, folder))), '--output-type', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 256 << 20 });
  const { modules, summary } = cruised.parse(JSON.parse(stdout));
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = projectFiles(root).filter((file) => code.test(file) && !file.endsWith('.d.ts') && !seen.has(file));
  return [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...unseen.map((file) => `not looked at: ${file}`),
  ].join('\n');
}
