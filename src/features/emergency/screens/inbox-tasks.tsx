import { useSee } from '#ui/ask.ts';
import { More, Section } from '#ui/phone/card.tsx';
import type { now as nowAtWork } from '../contract.ts';
import { EmergencyTask } from './emergency-task.tsx';
import { words as all } from './words.ts';

const words = all.worker;

/** What a running emergency asks of my posts, before everything else in the one inbox (S2-A19); nothing while none is on. */
export function InboxTasks() {
  const on = useSee<typeof nowAtWork>('emergency.now', {}).data?.on;
  const mine = on?.tasks.filter((task) => task.mine) ?? [];
  if (!on || mine.length === 0) return null;
  return (
    <Section title={words.first(on.name)} link={<More to="/emergency">{words.all}</More>}>
      {mine.map((task) => (
        <EmergencyTask key={task.nth} emergency={on.id} of={task} />
      ))}
    </Section>
  );
}
