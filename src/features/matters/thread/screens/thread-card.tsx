import { useSee } from '#ui/ask.ts';
import { Card, Section } from '#ui/phone/card.tsx';
import type { thread } from '../contract.ts';
import { isBare, ThreadList } from './thread-list.tsx';
import { words } from './words.ts';

/** What belongs together with a matter, on the phone of who asked and who works on it; nothing where nothing does. */
export function ThreadCard({ matter }: { readonly matter: string }) {
  const { data } = useSee<typeof thread>('matters.thread', { matter });
  const shown = data && { ...data, things: data.things.filter(({ what }) => what !== 'household') }; // its own button leads there
  if (!shown || isBare(shown)) return null;
  return (
    <Section title={words.title}>
      <Card>
        <ThreadList of={shown} />
      </Card>
    </Section>
  );
}
