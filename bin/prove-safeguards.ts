import './node24.ts';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { onCopyOfProject } from './project-copy.ts';
import { type Safeguard, safeguards } from './safeguards.ts';

const report = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
});

// node bin/prove-safeguards.ts [word …]: takes the product's safeguards away, one at a time in a copy of the project, and sees the test of each
// turn red. With words, only those whose name holds one of them. Takes some minutes, so it is no part of npm test.
const wanted = process.argv.slice(2);
const chosen = safeguards.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const unseen = await onCopyOfProject((copy) => chosen.filter((safeguard) => !isMissed(copy, safeguard)));
console.log(`${chosen.length - unseen.length} of ${chosen.length} safeguards are missed by their tests when taken away`);
process.exitCode = unseen.length === 0 && chosen.length > 0 ? 0 : 1;

function isMissed(copy: string, { name, without, test, fails }: Safeguard): boolean {
  const whole = without.map(({ file }) => ({ file, text: readFileSync(join(copy, file), 'utf8') }));
  for (const { file, from, to } of without) {
    const path = join(copy, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(from, () => to),
    );
  }
  const red = failuresOf(copy, test);
  for (const { file, text } of whole) writeFileSync(join(copy, file), text);
  const missed = red.some((title) => title.startsWith(fails));
  console.log(`${missed ? '✓' : '✗'} ${name}${missed ? '' : `: 「${fails}」 did not fail, but: ${red.join('; ') || 'nothing'}`}`);
  return missed;
}

function failuresOf(copy: string, test: string): string[] {
  const file = join(copy, 'prove-report.json');
  writeFileSync(file, '{"testResults":[]}'); // what is read when no test could be run at all
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', test, '--project', 'unit', '--reporter=json', `--outputFile.json=${file}`];
  spawnSync(process.execPath, vitest, { cwd: copy, stdio: 'ignore' });
  const { testResults } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  return all.length === 0 ? ['no test could be run'] : all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
}
