import './node24.ts';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { checkDirections } from './directions.ts';
import { checkOwnWords } from './own-words.ts';
import { projectFiles } from './project-files.ts';

/** Looks at the project in one way. Gives what is wrong in words, or nothing when all is well. */
type Check = { readonly name: string; readonly run: () => Promise<string> };

const root = join(import.meta.dirname, '..');
const atOnce = 2;

/** The longest first, so that the two lanes end together. */
const checks: readonly Check[] = [
  { name: '表类型与迁移一致', run: () => node('bin/db-types.ts', '--verify') },
  { name: '格式与写法', run: () => tool('biome', 'ci', '--max-diagnostics=none', '--colors=off') },
  { name: '类型', run: () => node('node_modules/typescript-7/bin/tsc', '--noEmit') },
  { name: '悬空的异步调用', run: () => tool('oxlint', '--type-aware', '--deny-warnings') },
  { name: '无人使用的代码', run: () => tool('knip', '--no-progress', '--no-config-hints') },
  { name: '依赖方向', run: () => checkDirections(root) },
  { name: '迁移安全', run: () => tool('squawk', ...projectFiles(root).filter((file) => /\/migrations\/.*\.sql$/.test(file))) },
  { name: '个人信息登记', run: () => node('bin/personal-columns.ts') },
  { name: '实践对照', run: () => node('bin/practices.ts', '--check') },
  { name: '只说自己的事', run: async () => checkOwnWords(root) },
];

const wrong = await runAll(checks.filter(({ name }) => process.argv.slice(2).every((wanted) => name.includes(wanted))));
process.exit(wrong === 0 ? 0 : 1);

async function runAll(waiting: readonly Check[]): Promise<number> {
  const since = performance.now();
  const queue = [...waiting];
  let wrong = 0;
  const lane = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) if (!(await runOne(check))) wrong++;
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  console.log(`${waiting.length - wrong} 项检查通过，${wrong} 项不通过（${seconds(since)} 秒）`);
  return wrong;
}

async function runOne({ name, run }: Check): Promise<boolean> {
  const since = performance.now();
  const fault = await run().catch((error: unknown) => `检查没能运行：${String(error)}`);
  console.log(`${fault === '' ? '✓' : '✗'} ${name}（${seconds(since)} 秒）${fault === '' ? '' : `\n${fault.trimEnd()}\n`}`);
  return fault === '';
}

function tool(name: string, ...args: string[]): Promise<string> {
  return said(join(root, 'node_modules', '.bin', name), args);
}

function node(program: string, ...args: string[]): Promise<string> {
  return said(process.execPath, [program, ...args]);
}

/** What a failing program says; nothing when it ends well. */
async function said(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [words, faults, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return code === 0 ? '' : `${words}${faults}` || `${program} ended with ${code}`;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
