import { useSee } from '#ui/ask.ts';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import type { membersNear } from '../contract.ts';
import { reportWords as words } from './words.ts';

/** Members of one's own grid who let neighbours read how they are called; where there is none there is nothing. */
export function MembersNear() {
  const rows = useSee<typeof membersNear>('organizations.members-near', {}).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.near}>
      {rows.map(({ called, skills }) => (
        <Card key={`${called} ${skills.join()}`}>
          <CardHead title={called} more={skills.join('、') || undefined} />
        </Card>
      ))}
    </Section>
  );
}
