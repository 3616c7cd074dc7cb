import { mustBeAllowed } from '#features/approvals/door.ts';
import type { Context } from '#kernel/action.ts';
import type { Contract } from '#kernel/contract.ts';
import { type AtWork, concernedIn } from './officers.ts';
import { labels } from './words.ts';

type Wanted = {
  readonly what: Contract;
  readonly input: object;
  readonly same?: object;
  readonly why: string | undefined;
  readonly says: readonly (readonly [label: string, says: string])[];
};

/** Puts it before a second person, who is neither whoever collects nor whoever is paid. */
export async function mustBeTwo(context: Context, { estate }: AtWork, { what, input, same, why, says }: Wanted): Promise<void> {
  await mustBeAllowed(context, {
    ...{ kind: 'money', what, input, why, ...(same ? { same } : {}), about: null, whose: null },
    among: await concernedIn(context, estate.id),
    lines: [[labels.estate, estate.name] as const, ...says].map(([label, said]) => ({ label, says: said })),
  });
}
