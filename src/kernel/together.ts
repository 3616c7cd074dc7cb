import type { Db, Tx } from './db.ts';

/** A question the database answers for many at once: one answer for each key, in their order. */
export type Question<K, V> = (db: Db | Tx, keys: readonly K[]) => Promise<readonly V[]>;

/** Asks a question; whoever asks the same one in the same moment shares its statement. */
export type Ask = <K, V>(question: Question<K, V>, key: K) => Promise<V>;

/** One question as it is being gathered, until everybody who can has put it. */
type Gathering<K, V> = { readonly keys: K[]; readonly answers: Promise<readonly V[]> };

/** Lets all who work on one connection share their statements: what they ask before all of them wait is asked in one go. */
export function askingTogether(db: Db | Tx): Ask {
  const open = new Map<unknown, Gathering<never, unknown>>();
  return async <K, V>(question: Question<K, V>, key: K): Promise<V> => {
    const gathering = (open.get(question) as Gathering<K, V> | undefined) ?? begin(question); // what stands under a question was begun by it
    const place = gathering.keys.push(key) - 1;
    const answers = await gathering.answers;
    return answers[place] as V; // a question answers every key
  };

  function begin<K, V>(question: Question<K, V>): Gathering<K, V> {
    const keys: K[] = [];
    const answers = whenAllWait().then(() => {
      open.delete(question);
      return question(db, keys);
    });
    open.set(question, { keys, answers } as Gathering<never, unknown>);
    return { keys, answers };
  }
}

/** After everything that can go on without the database has gone on. */
function whenAllWait(): Promise<void> {
  return new Promise((go) => {
    void Promise.resolve().then(() => process.nextTick(go));
  });
}
