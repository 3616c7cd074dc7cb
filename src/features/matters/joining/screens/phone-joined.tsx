import { useSee } from '#ui/ask.ts';
import { Card, Section } from '#ui/phone/card.tsx';
import type { joining } from '../contract.ts';
import { MetPeople, MetTags } from './met-list.tsx';
import { staffWords as words } from './words.ts';

/** Who else met it, for whoever works on it on their feet. Nothing stands here when nobody did. */
export function PhoneJoined({ matter }: { readonly matter: string }) {
  const { data } = useSee<typeof joining>('matters.joining', { matter });
  if (!data || (data.met === 0 && data.nearby === null && data.gathered.length === 0 && data.mergedInto === null)) return null;
  return (
    <Section title={words.title}>
      <Card>
        {data.mergedInto && <p>{words.merged(data.mergedInto.number)}</p>}
        {data.gathered.length > 0 && <p>{words.gathered(data.gathered.map(({ number }) => number).join('、'))}</p>}
        <MetTags of={data} />
        {data.nearby && <p className="hint">{words.nearbySay}</p>}
        {data.people && data.people.length > 0 && <MetPeople people={data.people} />}
      </Card>
    </Section>
  );
}
