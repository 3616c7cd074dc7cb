import './node24.ts';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runOnce } from './terminal.ts';
import { withThrowawayDatabase } from './throwaway.ts';

const root = join(import.meta.dirname, '..');
const file = 'src/kernel/db-types.ts';
const options = [
  '--dialect=postgres',
  '--default-schema=county_1401',
  '--include-pattern=county_1401.*',
  '--date-parser=string',
  '--type-mapping={"timestamptz":"string","int8":"number"}',
  `--out-file=${file}`,
];

// node bin/db-types.ts writes the types of the tables as the migrations make them; --verify only says whether they are that.
await runOnce(async (say) => {
  const verify = process.argv.includes('--verify') ? ['--verify'] : [];
  await withThrowawayDatabase(async ({ owner }) => {
    const codegen = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js');
    await promisify(execFile)(process.execPath, [codegen, `--url=${owner}`, ...options, ...verify], { cwd: root });
  });
  say(`${file} 与数据表一致`);
});
