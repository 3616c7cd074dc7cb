import './node24.ts';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { endSecondAtTheMachine } from '#features/accounts/second/at-the-machine.ts';
import { refusals } from '#features/accounts/second/words.ts';
import { whoIs } from '#features/accounts/who-is.ts';
import { phone as phoneShape } from '#kernel/contract.ts';
import type { County } from '#kernel/county.ts';
import { env } from '#kernel/env.ts';
import { Halt } from '#kernel/halt.ts';
import { readKeys } from '#kernel/keys.ts';
import { orRefusal, Refusal } from '#kernel/refusal.ts';
import { createSystem } from '#kernel/system.ts';
import { countiesAt, onCounty, onDatabase } from './one-county.ts';
import { runOnce } from './terminal.ts';

const { values } = parseArgs({ options: { county: { type: 'string' } } });

// npm run second-step: takes a lost second step out of force, where no administrator is left who could. The number is asked for, so that it stands in no shell's history.
await runOnce(async (say) => {
  const lost = await asked();
  await onDatabase(async (url) => {
    const [county, ...others] = await countiesAt(url, values.county);
    if (!county || others.length > 0)
      throw new Halt('second-step.which', `这里有 ${others.length + 1} 个县（市），请用 --county 写明代码。`);
    await end(url, county, lost);
  });
  say('停用了。本人和其他管理员会收到通知，审计里记了一条；请本人重新登录，再设一个。');
});

type Lost = { readonly phone: string; readonly reason: string };

/** Asks whoever sits at the machine; nothing they type is an argument. */
async function asked(): Promise<Lost> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  const answer = async (question: string) => {
    process.stderr.write(question);
    return String((await lines.next()).value ?? '').trim();
  };
  const phone = phoneShape.safeParse(await answer('先当面核实是本人。停用谁的动态码？登录用的手机号：'));
  if (!phone.success) throw new Halt('second-step.phone', '手机号不对：应为 11 位。');
  const reason = await answer('为什么（至少 4 个字，本人看得到）：');
  terminal.close();
  if ([...reason].length < 4 || [...reason].length > 200) throw new Halt('second-step.reason', '请写明原因，4 到 200 个字。');
  return { phone: phone.data, reason };
}

async function end(url: string, county: County, lost: Lost): Promise<void> {
  const keys = readKeys(env.MULIN_KEY_FILE);
  const outcome = await onCounty(url, county, (db) => {
    const system = createSystem({ county, db, keys, features: [], whoIs });
    return orRefusal(system.asClock((context) => endSecondAtTheMachine(context, lost)));
  });
  if (outcome instanceof Refusal) throw new Halt('second-step.none', `这个手机号的账号没有动态码：${refusals['accounts.second_none']}`);
}
