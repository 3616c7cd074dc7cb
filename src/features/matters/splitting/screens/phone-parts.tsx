import { useSee } from '#ui/ask.ts';
import { Section } from '#ui/phone/card.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { parts } from '../contract.ts';
import './parts.css';
import { tagOf } from './tag-of.ts';
import { words } from './words.ts';

/** What a matter fell into, and what it is a part of, on a phone. */
export function PhoneParts({ matter }: { readonly matter: string }) {
  const { data } = useSee<typeof parts>('matters.parts', { matter });
  if (!data || (data.parent === null && data.parts.length === 0)) return null;
  const lines = data.parent ? [data.parent] : data.parts;
  return (
    <Section title={data.parent ? words.parent : words.parts}>
      {data.parts.length > 0 && <p className="hint">{words.closed(data.closed, data.parts.length)}</p>}
      <ul className="parts-list">
        {lines.map((one) => (
          <li key={one.matter}>
            <span>{one.number}</span>
            <span>{one.subject}</span>
            <Tag kind={tagOf(one.light)}>{one.status}</Tag>
          </li>
        ))}
      </ul>
    </Section>
  );
}
