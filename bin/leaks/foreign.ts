import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { type Answer, askFrankly, wire } from '../fuzz/ask.ts';
import type { Asker, Described, Odd } from '../fuzz/requests.ts';
import { fitting, type Schema } from '../fuzz/values.ts';

/** What somebody is asked about who is none of their business: ids of everything planted, and the words that must stay where they are. */
export type Planted = { readonly ids: readonly string[]; readonly secrets: readonly string[] };
/** The least that fits a contract, with an id for each it asks for. */
export type Least = (contract: Described, id: () => string) => object;
export type Search = { readonly count: number; readonly seed: number; readonly least: Least };
/** How often each status was answered, every answer that held a secret, and what was never asked in a way its contract reads; sheets are files and answer to GET alone. */
export type Leaks = {
  readonly answers: ReadonlyMap<number, number>;
  readonly leaks: readonly string[];
  readonly unread: readonly string[];
};

const together = 32;
/** Whoever leaves is a stranger afterwards, and would be refused for that alone. */
const leaves = /sign-out|set-password|speak|act-for|arrive-as/;

/**
 * Sends so many well-formed requests with ids of others to a running product, each action and query in turn and each asker with each of them, and looks through every
 * answer, whatever its status, for what was planted.
 */
export async function searchForLeaks(url: string, askers: readonly Asker[], { ids, secrets }: Planted, search: Search): Promise<Leaks> {
  const requests = foreign(await contractsOf(url), askers, { ids, search });
  const answers = new Map<number, number>();
  const leaks: string[] = [];
  const unread = new Set(requests.filter(({ method, path }) => method === 'POST' && !path.endsWith('sheet')).map(({ path }) => path));
  const open = wire(url);
  for (let from = 0; from < requests.length; from += together) {
    const some = requests.slice(from, from + together);
    const said = await Promise.all(some.map((one) => askFrankly(open, one)));
    said.forEach((answer, nth) => {
      answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
      if (![422, 400].includes(answer.status)) unread.delete(some[nth]?.path ?? '');
      for (const secret of secrets.filter((one) => holds(answer, one))) leaks.push(`${secret}: ${told(some[nth], askers)}`);
    });
  }
  open.agent.destroy();
  return { answers, leaks, unread: [...unread].toSorted() };
}

const holds = ({ text }: Answer, secret: string) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1));

const described = z.object({
  contracts: z.array(z.object({ name: z.string(), input: z.custom<Schema>((value) => typeof value === 'object') })),
});
async function contractsOf(url: string): Promise<Described[]> {
  const { contracts } = described.parse(await (await fetch(`${url}/api`)).json());
  return contracts.filter(({ name }) => !leaves.test(name));
}

/**
 * Every contract in turn, and with each turn another asker, so that after as many turns as there are askers each was asked by everybody; one turn asks the least
 * that fits, the next whatever fits. Two in ten go to the addresses that hand out files.
 */
function foreign(
  contracts: readonly Described[],
  askers: readonly Asker[],
  { ids, search }: { ids: readonly string[]; search: Search },
): Odd[] {
  const cookies = ['', ...askers.map(({ cookie }) => cookie)];
  const sample = <T>(arbitrary: fc.Arbitrary<T>, nth: number, numRuns = 1) => fc.sample(arbitrary, { numRuns, seed: search.seed + nth });
  const files = sample(fetchingOf(contracts, ids), 0, Math.ceil(search.count / 5));
  return Array.from({ length: search.count }, (_, nth) => {
    const asked = nth - Math.floor(nth / 5);
    const [turn, { name, input } = unnamed] = [Math.floor(asked / contracts.length), contracts[asked % contracts.length]];
    const cookie = cookies[(turn + (asked % contracts.length)) % cookies.length] ?? '';
    const file = nth % 5 === 4 ? files[Math.floor(nth / 5)] : undefined;
    const [body] = turn % 2 === 0 ? sample(leastWith(search, { name, input }, ids), nth) : sample(fitting(input, ids), nth);
    return { ...(file ?? { method: 'POST', path: `/api/${name}`, body: bytesOf(body) }), headers: headersFor(cookie) };
  });
}

const unnamed: Described = { name: '', input: {} };

function leastWith({ least }: Search, contract: Described, ids: readonly string[]): fc.Arbitrary<object> {
  return fc.infiniteStream(fc.constantFrom(...ids)).map((some) => least(contract, () => String(some.next().value)));
}

function fetchingOf(contracts: readonly Described[], ids: readonly string[]) {
  const sheets = contracts.filter(({ name }) => /sheet|export|take|photo|picture|returned|file/.test(name)).map(({ name }) => name);
  const keys = fc.constantFrom('id', 'matter', 'community', 'slip', 'batch', 'area', 'handover');
  return fc
    .tuple(fc.constantFrom('matters.photo', ...sheets), fc.constantFrom(...ids), keys)
    .map(([name, one, key]) => ({ method: 'GET', path: `/api/${name}${key === 'id' ? `/${one}` : `?${key}=${one}`}`, body: null }));
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
