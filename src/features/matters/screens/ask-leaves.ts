import { useEffect, useState } from 'react';
import type { catalogue, suggest } from '#features/methods/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';

type Catalogue = Answer<typeof catalogue>;
export type Topic = Catalogue['topics'][number];
export type Leaf = Catalogue['leaves'][number];

const PAUSE_MS = 350;

/** The services a sentence may mean, best first. Asked for once the typing rests; what was found before stays meanwhile. */
export function useSuggestions(sentence: string, leaves: readonly Leaf[]): readonly Leaf[] {
  const rested = useRested(sentence.trim());
  const enabled = [...rested].length >= 2;
  const found = useSee<typeof suggest>('methods.suggest', { sentence: rested }, { enabled });
  if (!enabled) return [];
  return (found.data?.leaves ?? []).flatMap(({ id }) => leaves.find((leaf) => leaf.id === id) ?? []);
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
