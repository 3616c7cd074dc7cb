import './node24.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openCounty } from '#kernel/db.ts';
import { readKeys } from '#kernel/keys.ts';
import { freeze, killBackend, killPostmaster, killServer } from './crash/blows.ts';
import { type Load, startLoad } from './crash/load.ts';
import { verdict } from './crash/verdict.ts';
import { onProduct, type Product } from './trial/product.ts';

// npm run crash: kills the server and PostgreSQL again and again while people work, takes the database away for a minute, and then looks whether
// anything acknowledged was lost, doubled or left half done. --rounds n: n kills of each (20). --away s: seconds without a database (60).
// --back ms: everybody is served again within (5000). --wait ms: nobody waits longer for an answer, whatever it says (3000).
const option = (fallback: number) => ({ type: 'string', default: String(fallback) }) as const;
const { values } = parseArgs({ options: { rounds: option(20), away: option(60), back: option(5000), wait: option(3000) } });
const [mostBack, mostWait] = [Number(values.back), Number(values.wait)];
const clients = 8;

const faults = await onProduct(async (product) => {
  const load = await startLoad(product.url, clients);
  await pause(1000);
  const slow = await strike(product, load, Number(values.rounds));
  const hung = await takeAway(product, load, Number(values.away));
  await load.finish();
  const db = openCounty(product.superUrl(), '1401', 2);
  const found = await verdict(db, readKeys(product.keyFile), load.acknowledged);
  await db.destroy();
  const { again } = load.tries();
  say(`确认过的写入 ${load.acknowledged.length} 次，重试 ${again} 次；丢失、重复、半途 ${found.length} 处`);
  return [...slow, ...hung, ...load.faults, ...found];
});
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

async function strike(product: Product, load: Load, rounds: number): Promise<string[]> {
  const slow: string[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const blow of [killServer, round % 2 === 0 ? killPostmaster : killBackend]) {
      await blow(product);
      await pause(200); // until it is felt everywhere
      const back = (await load.servedAgain()) + 200;
      say(`第 ${round + 1} 轮 ${blow.name}：${(back / 1000).toFixed(1)} 秒后人人又办得了事`);
      if (back > mostBack) slow.push(`${blow.name} in round ${round + 1}: back after ${back} ms`);
      await pause(300);
    }
  }
  return slow;
}

async function takeAway(product: Product, load: Load, seconds: number): Promise<string[]> {
  if (seconds > 0) await freeze(product, seconds);
  const back = await load.servedAgain();
  const { longestWait } = load.tries();
  say(`数据库停 ${seconds} 秒：最久等 ${longestWait} 毫秒得到答复，恢复后 ${back} 毫秒人人又办得了事`);
  return [
    ...(longestWait > mostWait ? [`somebody waited ${longestWait} ms for an answer`] : []),
    ...(back > mostBack ? [`after ${seconds} s without a database: back after ${back} ms`] : []),
  ];
}

function say(sentence: string): void {
  console.log(sentence);
}
