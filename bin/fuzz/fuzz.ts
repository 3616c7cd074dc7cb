import fc from 'fast-check';
import { z } from 'zod';
import { post } from '../trial/visitor.ts';
import { type Answer, askFrankly, wire } from './ask.ts';
import { type Asker, type Described, type Odd, oddRequests } from './requests.ts';
import type { Schema } from './values.ts';

/** How often each status was answered, and every answer that should not have been given, with the request that brought it about. */
export type Found = { readonly answers: ReadonlyMap<number, number>; readonly faults: readonly string[] };

const together = 32;
/** Leaving is no malformed request, and afterwards everybody would be a stranger. */
const leaves = /sign-out|set-password/;

/** Sends so many odd requests to a running product, as these people and as nobody, in the order the seed decides. */
export async function fuzz(url: string, askers: readonly Asker[], { count, seed }: { count: number; seed: number }): Promise<Found> {
  const contracts = await contractsOf(url);
  const known = await idsSeenBy(url, askers, contracts);
  const requests = fc.sample(oddRequests(contracts, askers, known), { numRuns: count, seed });
  const answers = new Map<number, number>();
  const faults: string[] = [];
  const open = wire(url);
  for (let from = 0; from < requests.length; from += together) {
    const some = requests.slice(from, from + together);
    const said = await Promise.all(some.map((odd) => askFrankly(open, odd)));
    said.forEach((answer, nth) => {
      answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
      const fault = faultIn(answer);
      if (fault !== null) faults.push(`${fault}: ${told(some[nth])} → ${answer.status} ${answer.text.slice(0, 300)}`);
    });
  }
  open.agent.destroy();
  return { answers, faults };
}

const described = z.object({
  contracts: z.array(z.object({ name: z.string(), input: z.custom<Schema>((value) => typeof value === 'object') })),
});

async function contractsOf(url: string): Promise<Described[]> {
  const { contracts } = described.parse(await (await fetch(`${url}/api`)).json());
  return contracts.filter(({ name }) => !leaves.test(name));
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const mostIds = 400;

/** Ids everybody sees when they ask plainly. */
async function idsSeenBy(url: string, askers: readonly Asker[], contracts: readonly Described[]): Promise<string[]> {
  const seen = new Set<string>();
  const plain = contracts.filter(({ input }) => (input.required ?? []).length === 0);
  for (const { cookie } of askers) {
    for (const { name } of plain) {
      const answer = await post(url, name, {}, { cookie });
      const text = await answer.text();
      for (const [id] of text.matchAll(uuid)) seen.add(id);
    }
  }
  return [...seen].slice(0, mostIds);
}

const insides = /\bat .*\.[jt]s:\d|node_modules|\b(Type|Reference|Range|Syntax)Error\b|relation \\?"|syntax error at|\bselect .* from\b/i;

/** Why an answer should not have been given; null when it may. Whoever is refused reads why in Chinese. */
function faultIn({ status, text, head, alive }: Answer): string | null {
  if (!alive) return 'no answer at all';
  if (status >= 500) return 'a fault of ours';
  if (insides.test(text)) return 'our insides';
  const wordless = head || status < 400 || /"say":"[^"]*[一-鿿]/.test(text);
  return wordless ? null : 'no sentence';
}

function told(odd: Odd | undefined): string {
  const { cookie: _, ...headers } = odd?.headers ?? {};
  return `${odd?.method} ${odd?.path.slice(0, 120)} ${JSON.stringify(headers)} ${odd?.body?.toString('utf8').slice(0, 400) ?? ''}`;
}
