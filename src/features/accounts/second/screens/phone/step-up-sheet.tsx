import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Sheet } from '#ui/phone/sheet.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { useAsker } from '#ui/use-asker.ts';
import type { second } from '../../contract.ts';
import { secondWords as words } from '../words.ts';
import { SetUp, Show } from './second-step.tsx';

/** On the phone: asks for the second step over the screen when something cannot be done without it; what was being sent is sent again. */
export function StepUpSheet() {
  const { refused, answer } = useAsker('step_up');
  return (
    <Sheet open={refused !== null} title={words.again} onClose={() => answer(false)}>
      <p>{words.againTells}</p>
      <Asked onDone={() => answer(true)} />
    </Sheet>
  );
}

function Asked({ onDone }: { readonly onDone: () => void }) {
  const standing = useSee<typeof second>('accounts.second', {});
  const [way, setWay] = useState<'show' | 'set-up' | null>(null);
  if (way === null && standing.data) setWay(standing.data.since === null ? 'set-up' : 'show'); // it stays: once set up, ten codes are still to be put away
  return <Shown of={standing}>{() => (way === 'set-up' ? <SetUp onDone={onDone} /> : <Show onDone={onDone} />)}</Shown>;
}
