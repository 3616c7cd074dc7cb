import { Refused } from './refused.ts';

/** Asks whoever sits there for what is missing, over the page; gives whether it was given. */
type Asker = () => Promise<boolean>;
const askers = new Map<string, Asker>();
const asking = new Map<string, Promise<boolean>>();

/** Says how an app asks for what a refusal of this code misses: the second step, or a reason. Gives a way to stop. */
export function asksFor(code: string, asker: Asker): () => void {
  askers.set(code, asker);
  return () => {
    if (askers.get(code) === asker) askers.delete(code);
  };
}

/** Sends; when it may not be done before something else was given, asks for that and sends the very same once more. */
export async function afterAsking<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (refused) {
    const asker = refused instanceof Refused ? askers.get(refused.code) : undefined;
    if (!(refused instanceof Refused) || asker === undefined || !(await asked(refused.code, asker))) throw refused;
    return await send();
  }
}

/** Several who wait for the same wait for one answer. */
async function asked(code: string, asker: Asker): Promise<boolean> {
  const open = asking.get(code) ?? asker().finally(() => asking.delete(code));
  asking.set(code, open);
  return await open;
}
