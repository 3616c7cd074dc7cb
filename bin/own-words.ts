import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from './project-files.ts';

/** What has no place in a file of the project. Written so that this file itself does not match. */
const strangers: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.$}])\/(work|root|home\/\w+|Users\/\w+)\/[\w.]/, 'a path of somebody’s machine'],
  [/\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/, 'a note of unfinished work: write an issue instead'],
  [/^(<{7}|>{7}) /m, 'a merge conflict'],
  [/\b(debugger);/, 'a breakpoint'],
];
const text = /\.(ts|tsx|js|mjs|cjs|json|css|html|sql|md|yml|toml|svg)$|^[^.]+$/;
const generated = /^(package-lock\.json|LICENSE)$/;
const largest = 1 << 20;

/** The project speaks of itself: no paths of a machine, no notes of unfinished work, no conflict marks, nothing larger than 1 MiB. */
export function checkOwnWords(root: string): string {
  return projectFiles(root)
    .flatMap((file) => faultsOf(root, file))
    .join('\n');
}

function faultsOf(root: string, file: string): string[] {
  if (generated.test(file)) return [];
  if (statSync(join(root, file)).size > largest) return [`${file}: larger than 1 MiB`];
  if (!text.test(file)) return [];
  const words = readFileSync(join(root, file), 'utf8');
  return strangers.flatMap(([sign, what]) => {
    const found = sign.exec(words);
    return found ? [`${file}:${words.slice(0, found.index).split('\n').length}: ${what} (${found[0]})`] : [];
  });
}
