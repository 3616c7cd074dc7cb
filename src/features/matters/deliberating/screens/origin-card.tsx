import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card, Facts } from '#ui/phone/card.tsx';
import { whichDay } from '#ui/when.ts';
import type { origin } from '../contract.ts';
import { originWords as words } from '../words.ts';

type Of = { readonly matter: string };

/** The decision a task rests on, or that it is routine, on a phone; nothing as long as it is talked over. */
export function OriginCard({ matter }: Of) {
  const said = useOrigin(matter);
  return said === null ? null : (
    <Card>
      <Facts of={[[words.label, said]]} />
    </Card>
  );
}

/** The same beside a matter at the desk. */
export function DeskOrigin({ matter }: Of) {
  const said = useOrigin(matter);
  return said === null ? null : (
    <div className="desk-person">
      <p className="desk-label">{words.label}</p>
      <p>{said}</p>
    </div>
  );
}

function useOrigin(matter: string): string | null {
  const now = useNow();
  const { data } = useSee<typeof origin>('matters.origin', { matter });
  if (!data || data.stands === 'topic' || !(data.deliberates || data.decided)) return null;
  if (!data.decided) return words.routine;
  const { by, at, topic } = data.decided;
  const decided = words.decided(by, whichDay(at, now));
  return topic.matter === matter ? decided : words.ofTopic(decided, topic.number, topic.subject);
}
