import './node24.ts';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { whoIs } from '#features/accounts/who-is.ts';
import { decideAtTheMachine, type Unanswerable, unanswerable } from '#features/approvals/at-the-machine.ts';
import type { County } from '#kernel/county.ts';
import { env } from '#kernel/env.ts';
import { Halt } from '#kernel/halt.ts';
import { readKeys } from '#kernel/keys.ts';
import { orRefusal, Refusal } from '#kernel/refusal.ts';
import { createSystem } from '#kernel/system.ts';
import { features } from '../src/features.ts';
import { countiesAt, onCounty, onDatabase } from './one-county.ts';
import { runOnce } from './terminal.ts';

const { values } = parseArgs({ options: { county: { type: 'string' } } });
const terminal = createInterface({ input: process.stdin, output: process.stderr });
const typed = terminal[Symbol.asyncIterator]();

// npm run allow: answers what waits for a second person where nobody is left who could: the appointment of the next security administrator.
await runOnce(async (say) => {
  await onDatabase(async (url) => {
    const [county, ...others] = await countiesAt(url, values.county);
    if (!county || others.length > 0) throw new Halt('allow.which', `这里有 ${others.length + 1} 个县（市），请用 --county 写明代码。`);
    say(await answerAll(url, county));
  });
  terminal.close();
});

/** One after the other, each read out before it is answered. */
async function answerAll(url: string, county: County): Promise<string> {
  const keys = readKeys(env.MULIN_KEY_FILE);
  return await onCounty(url, county, async (db) => {
    const system = createSystem({ county, db, keys, features, whoIs });
    const open = await system.asClock(unanswerable);
    for (const one of open) {
      const said = await answered(one);
      const outcome = await orRefusal(system.asClock((context) => decideAtTheMachine(context, { approval: one.id, ...said })));
      if (outcome instanceof Refusal) throw new Halt('allow.refused', `「${one.deed}」没有办成（${outcome.code}），什么都没有改。`);
    }
    return open.length === 0
      ? '没有只能在这里答的：别的请到工作台「待我批准」里答。'
      : `答完了 ${open.length} 件，提的人会收到通知，审计里各记了一条。`;
  });
}

async function answered({ deed, askedAs, whose, lines, reason }: Unanswerable): Promise<{ verdict: 'yes' | 'no'; answer: string }> {
  const all = [
    `${askedAs}请批：${deed}`,
    ...(whose === null ? [] : [`关于谁：${whose}`]),
    ...lines.map(({ label, says }) => `${label}：${says}`),
  ];
  process.stderr.write(`\n${[...all, `为什么：${reason}`].join('\n')}\n`);
  const verdict = await answerTo('先当面核实。同意请输 yes，不同意请输 no：');
  if (verdict !== 'yes' && verdict !== 'no') throw new Halt('allow.verdict', '只能输 yes 或 no，什么都没有改。');
  const answer = await answerTo('写一句理由（提的人看得到）：');
  if ([...answer].length < 2 || [...answer].length > 200) throw new Halt('allow.reason', '请写一句理由，2 到 200 个字。');
  return { verdict, answer };
}

async function answerTo(question: string): Promise<string> {
  process.stderr.write(question);
  return String((await typed.next()).value ?? '').trim();
}
