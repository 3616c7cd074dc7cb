import { useEffect, useState } from 'react';
import type { catalogue, suggest } from '#features/methods/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';

type Catalogue = Answer<typeof catalogue>;
export type Topic = Catalogue['topics'][number];
export type Leaf = Catalogue['leaves'][number];

const PAUSE_MS = 350;

/** What a sentence may mean, best first; `known` once that answers the very words that stand there now, `looking` while that is on its way. */
export type Suggestions = { readonly guesses: readonly Leaf[]; readonly known: boolean; readonly looking: boolean };

/** Asked for once the typing rests; what was found before stays meanwhile, so that nothing jumps under the finger. */
export function useSuggestions(sentence: string, leaves: readonly Leaf[]): Suggestions {
  const said = sentence.trim();
  const rested = useRested(said);
  const enabled = [...rested].length >= 2;
  const found = useSee<typeof suggest>('methods.suggest', { sentence: rested }, { enabled });
  const looking = [...said].length >= 2 && (rested !== said || found.fetchStatus === 'fetching');
  if (!enabled) return { guesses: [], known: false, looking };
  const guesses = (found.data?.leaves ?? []).flatMap(({ id }) => leaves.find((leaf) => leaf.id === id) ?? []);
  return { guesses, known: rested === said && !found.isPending && !found.isPlaceholderData, looking };
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
