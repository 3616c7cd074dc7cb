import './node24.ts';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/fuzz.ts';
import { isWell, onProduct } from './trial/product.ts';
import { arrive } from './trial/visitor.ts';

// npm run fuzz: malformed requests made from GET /api, by everybody of the demo, a stranger and a forger. --requests n (20000), --seed n (chosen by
// the day, and said), --url an address that is running already (else a fresh demo is started).
const today = Math.floor(Date.now() / 86_400_000);
const option = (fallback: number) => ({ type: 'string', default: String(fallback) }) as const;
const { values } = parseArgs({ options: { requests: option(20_000), seed: option(today), url: { type: 'string' } } });
const [count, seed] = [Number(values.requests), Number(values.seed)];

const faults = values.url === undefined ? await onProduct(({ url }) => run(url)) : await run(values.url);
for (const fault of faults.slice(0, 20)) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

async function run(url: string): Promise<readonly string[]> {
  console.log(`种子 ${seed}，${count} 个请求（重来：npm run fuzz -- --seed ${seed}）`);
  const { answers, faults } = await fuzz(url, await arrive(url), { count, seed });
  console.log(
    [...answers]
      .toSorted(([one], [other]) => one - other)
      .map(([status, times]) => `${status}：${times}`)
      .join('，'),
  );
  console.log(`不该有的回答 ${faults.length} 个`);
  return (await isWell(url)) ? faults : [...faults, 'the product does not answer any more'];
}
