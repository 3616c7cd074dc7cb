import { useEffect } from 'react';
import { keepText, keptText } from '#ui/kept.ts';
import { Card, Section } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { homeWords as words } from './resident-words.ts';

const NAME = 'reach';
type Reached = { readonly name: string; readonly phone: string | null };

/** Keeps whom this device could ring last: a community's own line, never a person's. */
export function useKeepReached(reached: Reached | undefined): void {
  const { name, phone } = reached ?? { name: '', phone: null };
  useEffect(() => {
    if (phone !== null) keepText(NAME, JSON.stringify({ name, phone }));
  }, [name, phone]);
}

/** Whom to ring while nobody answers here: the line of the community this device knew last, otherwise the hotline of the city. */
export function LastReached({ away }: { readonly away: boolean }) {
  const last = lastReached() ?? (away ? words.hotline : null);
  if (last === null) return null;
  return (
    <Section title={words.communities}>
      <Card>
        <Person name={last.name} does={away ? words.awaySay : ''} phone={last.phone} />
      </Card>
    </Section>
  );
}

function lastReached(): Reached | null {
  try {
    const kept: unknown = JSON.parse(keptText(NAME) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('name' in kept) || !('phone' in kept)) return null;
    return { name: String(kept.name), phone: String(kept.phone) };
  } catch {
    return null; // not written by us: as good as nothing
  }
}
