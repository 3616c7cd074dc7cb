import { useDeferredValue } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Go } from '#ui/phone/button.tsx';
import { CardLink, Section } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { entries } from '../contract.ts';
import { isMeant } from './meant.ts';
import { words } from './words.ts';

type Guide = Answer<typeof entries>;
type Entry = Guide['entries'][number];
type ListProps = { readonly community: string; readonly say: string; readonly onSay: (say: string) => void };

/** Everything that may be asked for here, found by what people call it; open to everybody. */
export function GuideList({ community, say, onSay }: ListProps) {
  const seen = useSee<typeof entries>('guide.entries', { community });
  return (
    <>
      <Field label={words.find} hint={words.findHint} kind="search" value={say} max={30} onChange={onSay} />
      <Shown of={seen}>{(guide) => <Found of={guide} say={say} community={community} />}</Shown>
    </>
  );
}

function Found({ of: { topics, entries: all }, say, community }: { readonly of: Guide; readonly say: string; readonly community: string }) {
  const wanted = useDeferredValue(say.trim());
  const found = all.filter((entry) => isMeant(entry, wanted));
  if (all.length === 0) return <Empty icon="board" {...words.empty} action={<Go to="/ask">{words.say}</Go>} />;
  return (
    <>
      <p role="status">{wanted === '' ? words.count(all.length) : words.found(found.length)}</p>
      {found.length === 0 && (
        <Empty
          icon="talk"
          {...words.none}
          action={
            <Go to="/ask" search={{ say: wanted }} look="main">
              {words.say}
            </Go>
          }
        />
      )}
      {topics.map(({ id, name }) => (
        <Topic key={id} name={name} of={found.filter(({ topic }) => topic === id)} community={community} />
      ))}
    </>
  );
}

function Topic({ name, of, community }: { readonly name: string; readonly of: readonly Entry[]; readonly community: string }) {
  if (of.length === 0) return null;
  return (
    <Section title={name}>
      <ul>
        {of.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <CardLink
              {...wayTo(entry)}
              search={{ community }}
              title={entry.name}
              more={[entry.within && words.within(entry.within), words.papers(entry.papers)].filter(Boolean).join(' · ')}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a window takes has its page in the hall, with its number and its form. */
function wayTo({ kind, id }: Entry) {
  if (kind === 'service') return { to: '/hall/$service', params: { service: id } };
  return { to: '/guide/$entry', params: { entry: `${kind}-${id}` } };
}
