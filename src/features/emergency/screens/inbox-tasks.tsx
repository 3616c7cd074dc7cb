import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { More, Section } from '#ui/phone/card.tsx';
import type { now as nowAtWork } from '../contract.ts';
import { EmergencyTask } from './emergency-task.tsx';
import { words as all } from './words.ts';

const words = all.worker;

/** What running emergencies ask of my posts, before everything else in the one inbox (S2-A19); nothing while none is on. */
export function InboxTasks() {
  const seen = useSee<typeof nowAtWork>('emergency.now', {}).data;
  return (
    <>
      {seen?.on && <Tasks of={seen.on} />}
      {seen?.others
        .filter(({ mine }) => mine > 0)
        .map(({ community }) => (
          <Elsewhere key={community} community={community} />
        ))}
    </>
  );
}

function Elsewhere({ community }: { readonly community: string }) {
  const on = useSee<typeof nowAtWork>('emergency.now', { community }).data?.on;
  return on ? <Tasks of={on} /> : null;
}

function Tasks({ of: on }: { readonly of: NonNullable<Answer<typeof nowAtWork>['on']> }) {
  const mine = on.tasks.filter((task) => task.mine);
  if (mine.length === 0) return null;
  return (
    <Section title={words.first(on.name)} link={<More to="/emergency">{words.all}</More>}>
      {mine.map((task) => (
        <EmergencyTask key={task.nth} emergency={on.id} of={task} />
      ))}
    </Section>
  );
}
