import '../bin/node24.ts';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Temporal } from 'temporal-polyfill';
import { importDivisions } from '#features/areas/divisions.ts';
import { show } from '#features/imports/batches.ts';
import { accept, judgeAgain } from '#features/imports/decide.ts';
import { receive } from '#features/imports/receive.ts';
import { writeWorkbook } from '#features/imports/workbook.ts';
import { createKeys, type Keys } from '#kernel/crypto.ts';
import { openCounty } from '#kernel/db.ts';
import { checkCharacter } from '#kernel/id-number.ts';
import { withThrowawayDatabase } from '../bin/throwaway.ts';
import { settle } from '../demo/settle.ts';
import { openStage, type Stage } from '../demo/stage.ts';
import { holder } from '../demo/story/cast.ts';
import { furnish } from '../src/furnish.ts';
import { layCounty } from './county.ts';

/**
 * node bench/import.ts: a ledger of 10,000 new people in .xlsx, handed in to a community that has 8,000 already; how many rows a second from the file to the ledger, the bar they have to keep, how much
 * of the processor this process had for them, which a loaded machine leaves as it is, and how long nobody else was answered. `--county` lays a million persons around it first; `--json` prints one line.
 */
const rows = 10_000;
const bars = { rows_per_s: 1000 } as const;
const options = new Set(process.argv.slice(2));

const figures = await withThrowawayDatabase(async ({ runtime, superUrl }) => {
  const bytes = await ledger();
  const stage = openStage(runtime, createKeys(Buffer.alloc(32, 7)), Temporal.Now.instant());
  try {
    await furnish(stage.db, stage.now);
    const street = (await importDivisions(stage.db, '1401')).get('140106006');
    if (!street) throw new Error('no street');
    if (options.has('--county')) await around(superUrl, stage.keys);
    const community = await settle(stage, { name: '劲松社区', phone: '0351-0000000', street, method: 'three-orders' }, () => {});
    return { bars, ...(await measure(stage, community.id, bytes)) };
  } finally {
    await stage.leave();
  }
});
process.stdout.write(`${JSON.stringify(figures, null, options.has('--json') ? undefined : 1)}\n`);

async function around(superUrl: string, keys: Keys): Promise<void> {
  const db = openCounty(superUrl, '1401', 1);
  try {
    await layCounty(db, keys);
  } finally {
    await db.destroy();
  }
}

async function measure(stage: Stage, community: string, bytes: Uint8Array) {
  const secretary = await (await holder(stage, 'secretary', { community })).act();
  const pauses = monitorEventLoopDelay({ resolution: 5 });
  pauses.enable();
  const began = performance.now();
  const worked = process.cpuUsage();
  const since = () => Number(((performance.now() - began) / 1000).toFixed(1));
  const { id: batch } = await secretary.does(receive, { kind: 'residents', community, fileName: '户籍台账.xlsx', bytes });
  await stage.sweep();
  const read_s = since();
  await secretary.does(judgeAgain, { batch });
  await stage.sweep();
  const judged_s = since();
  await secretary.does(accept, { batch });
  await stage.sweep();
  const accepted_s = since();
  const { user, system } = process.cpuUsage(worked);
  const { state, counts } = await secretary.sees(show, { batch });
  if (state !== 'accepted' || counts?.good !== rows) throw new Error(`${counts?.good} of ${rows} rows ${state}`);
  return {
    ...{ rows, read_s, judged_s, accepted_s, rows_per_s: Math.round(rows / accepted_s) },
    own_cpu_s: Number(((user + system) / 1e6).toFixed(1)),
    longest_pause_ms: Math.round(pauses.max / 1e6),
  };
}

async function ledger(): Promise<Uint8Array> {
  const header = ['小区', '楼栋', '单元', '房号', '与户主关系', '姓名', '性别', '身份证号', '联系电话', '居住情况'];
  const people = Array.from({ length: rows }, (_, nth) => {
    const door = `N${Math.floor(nth / 3)}`;
    const phone = `1980000${String(nth).padStart(4, '0')}`;
    return [
      '劲松新景',
      `${(Math.floor(nth / 3) % 9) + 1}号楼`,
      '1单元',
      door,
      nth % 3 === 0 ? '户主' : '子女',
      '王秀英',
      '女',
      idNumber(nth),
      phone,
      '常住',
    ];
  });
  return await writeWorkbook([{ name: '户籍台账', header, rows: people }]);
}

/** Invented, all of women born on days of their own; the order code is one no registry gives. */
function idNumber(nth: number): string {
  const day = Temporal.PlainDate.from('1950-01-01').add({ days: nth }).toString().replaceAll('-', '');
  const seventeen = `140106${day}860`;
  return seventeen + checkCharacter(seventeen);
}
