import './node24.ts';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyCounty, writeRootOf } from '#features/audit/door.ts';
import { type RootFile, readRootFile } from '#features/audit/root-file.ts';
import { wallClock } from '#kernel/clock.ts';
import type { County } from '#kernel/county.ts';
import { Halt } from '#kernel/halt.ts';
import { countiesAt, onCounty, onDatabase } from './one-county.ts';
import { runOnce } from './terminal.ts';

const usage =
  '请写明做什么：node bin/audit.ts verify [--root 审计根.json] [--county 代码]，或 node bin/audit.ts root [--county 代码] > 审计根.json';
const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: 'string' }, county: { type: 'string' } } });

// npm run audit -- verify: computes every county's audit anew, held against a root kept elsewhere; npm run audit -- root: takes such a root out.
await runOnce(async (say) => {
  const [what] = positionals;
  if (what !== 'verify' && what !== 'root') throw new Halt('audit.usage', usage);
  const taken = values.root === undefined ? null : readTaken(values.root);
  await onDatabase(async (url) => {
    const counties = await countiesAt(url, values.county ?? taken?.county.code);
    if (what === 'root') return await printRoot(url, counties);
    let sound = true;
    for (const county of counties)
      sound = (await onCounty(url, county, (db) => verifyCounty(db, { taken, say: (line) => say(`${county.name}：${line}`) }))) && sound;
    if (!sound) process.exitCode = 1;
  });
});

async function printRoot(url: string, counties: readonly County[]): Promise<void> {
  const [county, ...others] = counties;
  if (!county || others.length > 0)
    throw new Halt(
      'audit.which',
      `这里有 ${counties.length} 个县（市），请用 --county 写明是哪一个：${counties.map(({ code }) => code).join('、')}`,
    );
  process.stdout.write(await onCounty(url, county, (db) => writeRootOf(db, county, wallClock())));
}

function readTaken(file: string): RootFile {
  const taken = readRootFile(readText(file));
  if (taken === null)
    throw new Halt('audit.no-root', `${file} 不是审计根文件；请给出从「审计」页或 node bin/audit.ts root 导出的那个文件。`);
  return taken;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Halt('audit.no-file', `读不到 ${file}；请检查文件名。`);
  }
}
