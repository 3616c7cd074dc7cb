import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Section } from '#ui/phone/card.tsx';
import { when } from '#ui/when.ts';
import type { behind } from '../contract.ts';
import { words } from './words.ts';

const said = words.behind;

/** Which departments asked for it, and by what each says it is done; nothing where a resident asked. */
export function PhoneBehind({ matter }: { readonly matter: string }) {
  const seen = useSee<typeof behind>('matters.behind', { matter });
  const now = useNow();
  const { departments = [] } = seen.data ?? {};
  if (departments.length === 0) return null;
  return (
    <Section title={said.title}>
      <ul>
        {departments.map(({ number, department, evidence, until }) => (
          <li key={number}>
            <b>{said.one(department, when(until, now))}</b>
            <p>{said.evidence(evidence)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
