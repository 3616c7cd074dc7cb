import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { type Answer, askFrankly, wire } from '../fuzz/ask.ts';
import type { Asker, Described, Odd } from '../fuzz/requests.ts';
import { fitting, type Schema } from '../fuzz/values.ts';

/** What somebody is asked about who is none of their business: ids of everything planted, and the words that must stay where they are. */
export type Planted = { readonly ids: readonly string[]; readonly secrets: readonly string[] };
export type Search = { readonly count: number; readonly seed: number };
/** How often each status was answered, and every answer that held a secret. */
export type Leaks = { readonly answers: ReadonlyMap<number, number>; readonly leaks: readonly string[] };

const together = 32;
/** Whoever leaves is a stranger afterwards, and would be refused for that alone. */
const leaves = /sign-out|set-password|speak|act-for|arrive-as/;

/**
 * Sends so many well-formed requests with ids of others to a running product, each action and query in turn and each asker by chance, and looks through every
 * answer, whatever its status, for what was planted.
 */
export async function searchForLeaks(url: string, askers: readonly Asker[], { ids, secrets }: Planted, search: Search): Promise<Leaks> {
  const requests = fc.sample(foreign(await contractsOf(url), askers, ids), { numRuns: search.count, seed: search.seed });
  const answers = new Map<number, number>();
  const leaks: string[] = [];
  const open = wire(url);
  for (let from = 0; from < requests.length; from += together) {
    const some = requests.slice(from, from + together);
    const said = await Promise.all(some.map((one) => askFrankly(open, one)));
    said.forEach((answer, nth) => {
      answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
      for (const secret of secrets.filter((one) => holds(answer, one))) leaks.push(`${secret}: ${told(some[nth], askers)}`);
    });
  }
  open.agent.destroy();
  return { answers, leaks };
}

const holds = ({ text }: Answer, secret: string) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1));

const described = z.object({
  contracts: z.array(z.object({ name: z.string(), input: z.custom<Schema>((value) => typeof value === 'object') })),
});
async function contractsOf(url: string): Promise<Described[]> {
  const { contracts } = described.parse(await (await fetch(`${url}/api`)).json());
  return contracts.filter(({ name }) => !leaves.test(name));
}

/** Two in ten go to the addresses that hand out files; the rest ask what the contracts say. */
function foreign(contracts: readonly Described[], askers: readonly Asker[], ids: readonly string[]): fc.Arbitrary<Odd> {
  const id = fc.constantFrom(...ids);
  const asking = fc
    .constantFrom(...contracts)
    .chain(({ name, input }) => fitting(input, ids).map((body) => ({ method: 'POST', path: `/api/${name}`, body: bytesOf(body) })));
  const sheets = contracts.filter(({ name }) => /sheet|export|take|photo|picture|returned|file/.test(name)).map(({ name }) => name);
  const fetching = fc
    .tuple(
      fc.constantFrom('matters.photo', ...sheets),
      id,
      fc.constantFrom('id', 'matter', 'community', 'slip', 'batch', 'area', 'handover'),
    )
    .map(([name, one, key]) => ({ method: 'GET', path: `/api/${name}${key === 'id' ? `/${one}` : `?${key}=${one}`}`, body: null }));
  return fc
    .tuple(
      fc.oneof({ weight: 8, arbitrary: asking }, { weight: 2, arbitrary: fetching }),
      fc.constantFrom('', ...askers.map(({ cookie }) => cookie)),
    )
    .map(([one, cookie]) => ({ ...one, headers: headersFor(cookie) }));
}

function headersFor(cookie: string): Record<string, string> {
  return { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(cookie !== '' && { cookie }) };
}

function bytesOf(body: unknown): Buffer {
  return Buffer.from(String(JSON.stringify(body)));
}

function told(one: Odd | undefined, askers: readonly Asker[]): string {
  const by = askers.find(({ cookie }) => cookie === one?.headers['cookie'])?.title ?? 'nobody';
  return `${by} ${one?.method} ${one?.path} ${one?.body?.toString('utf8').slice(0, 400) ?? ''}`;
}
