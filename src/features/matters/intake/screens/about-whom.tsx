import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import type { serving } from '../contract.ts';
import { readersWords, aboutWords as words } from './words.ts';

/** Who will read it, said before anything is written. */
export function Readers({ catalogue }: { readonly catalogue: string }) {
  const readers = readersWords[catalogue];
  if (!readers) return null;
  return (
    <Callout kind="calm" title={readers.title}>
      <p>{readers.say}</p>
    </Callout>
  );
}

type AboutProps = {
  readonly place: string | null;
  readonly value: readonly string[];
  readonly onChange: (posts: readonly string[]) => void;
};
const MOST = 3;

/** Whom a complaint is about: among those who serve the place, three at most, or nobody of them. */
export function AboutWhom({ place, value, onChange }: AboutProps) {
  const seen = useSee<typeof serving>('matters.serving', { place: place ?? '' }, { enabled: place !== null });
  const [wanted, setWanted] = useState(value.length > 0);
  const posts = seen.data?.posts ?? [];
  if (posts.length === 0) return null;
  if (!wanted)
    return (
      <Button icon="plus" wide onPress={() => setWanted(true)}>
        {words.open}
      </Button>
    );
  return (
    <>
      <CheckList
        label={words.title}
        value={value}
        onChange={(chosen) => onChange(chosen.slice(-MOST))}
        options={posts.map(({ post, called, kind }) => ({ id: post, name: called, more: kind }))}
      />
      <p className="hint">{words.hint}</p>
    </>
  );
}
