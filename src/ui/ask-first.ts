import { Refused } from './refused.ts';

/** What was missing in what is being sent: it is sent again with it. */
export type More = Readonly<Record<string, string | boolean>>;
/** Asks whoever sits there for what is missing, over the page; gives whether it was given, or what is to be sent along. */
type Asker = (refused: Refused) => Promise<boolean | More>;
const askers = new Map<string, Asker>();
const asking = new Map<string, Promise<boolean | More>>();

/** Says how an app asks for what a refusal of this code misses: the second step, or a reason. Gives a way to stop. */
export function asksFor(code: string, asker: Asker): () => void {
  askers.set(code, asker);
  return () => {
    if (askers.get(code) === asker) askers.delete(code);
  };
}

/** Sends; when it may not be done before something else was given, asks for that and sends the very same once more, with what is to go along. */
export async function afterAsking<T>(send: (more: More) => Promise<T>, more: More = {}): Promise<T> {
  try {
    return await send(more);
  } catch (refused) {
    const asker = refused instanceof Refused ? askers.get(refused.code) : undefined;
    const given = refused instanceof Refused && asker !== undefined && (await asked(refused, asker));
    if (given === false) throw refused;
    return await afterAsking(send, given === true ? more : { ...more, ...given });
  }
}

/** Several who wait for the same wait for one answer. */
async function asked(refused: Refused, asker: Asker): Promise<boolean | More> {
  const { code } = refused;
  const open = asking.get(code) ?? asker(refused).finally(() => asking.delete(code));
  asking.set(code, open);
  return await open;
}
