import './node24.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { appsAreBuilt, buildApps } from './apps.ts';
import { ensureBrowser } from './browser.ts';
import { runOnce, type Say } from './terminal.ts';

const root = join(import.meta.dirname, '..');
const summary = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number(), success: z.boolean() });

// npm test: the checks, the proof that they find faults, then every test. With paths or other words for vitest (npm test -- src/kernel) only those tests.
const wanted = process.argv.slice(2);
await runOnce(async (say) => {
  const checked = wanted.length > 0 || (await runsAll('bin/check.ts', 'bin/prove-checks.ts'));
  await prepareJourneys(say);
  const { passed, failed, well } = await runTests();
  console.log(`${passed} passed, ${failed} failed${checked ? '' : ' (and bin/check found faults, see above)'}`);
  process.exitCode = checked && well ? 0 : 1;
});

/** The journeys need built apps and a browser. */
async function prepareJourneys(say: Say): Promise<void> {
  if (!appsAreBuilt()) {
    say('正在构建界面……');
    await buildApps();
  }
  ensureBrowser();
}

async function runTests(): Promise<{ passed: number; failed: number; well: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'mulin-tests-')); // and whatever browsers and databases of this run leave behind goes with it
  chmodSync(folder, 0o755); // as root, PostgreSQL runs as another user
  const report = join(folder, 'report.json');
  try {
    // biome-ignore lint/style/noProcessEnv: handed on whole
    const ended = await runs(process.execPath, vitest(report), { ...process.env, TMPDIR: folder });
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = summary.parse(JSON.parse(readFileSync(report, 'utf8')));
    const proved = wanted.length > 0 || (await runs(process.execPath, ['bin/practices.ts', '--results', report]));
    return {
      passed: numPassedTests,
      failed: Math.max(numFailedTests, success ? 0 : numFailedTestSuites, ended && proved ? 0 : 1),
      well: ended && success && proved,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function vitest(report: string): string[] {
  return ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...wanted];
}

async function runsAll(...programs: string[]): Promise<boolean> {
  let well = true;
  for (const program of programs) well = (await runs(process.execPath, [program])) && well;
  return well;
}

async function runs(program: string, args: string[], env?: NodeJS.ProcessEnv): Promise<boolean> {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...(env && { env }) });
  const [code] = await once(child, 'close');
  return code === 0;
}
