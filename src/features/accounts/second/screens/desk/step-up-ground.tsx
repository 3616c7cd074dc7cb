import { Skeleton } from 'antd';
import { useState } from 'react';
import type { second } from '#features/accounts/second/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { useAsker } from '#ui/use-asker.ts';
import { deskWords as words } from './desk-words.ts';
import { SetUpSecond } from './set-up-second.tsx';
import { ShowSecond } from './show-second.tsx';

/** Above whatever dialog is being filled in, and above what asks whether one is sure (2,000 in antd). */
const OVER_ALL = 2900;

/** Asks for the second step over the page when something cannot be done without it; what was being sent is sent again, and nothing filled in is lost. */
export function StepUpGround() {
  const { refused, answer } = useAsker('step_up');
  return refused === null ? null : <Asked onDone={() => answer(true)} onClose={() => answer(false)} />;
}

function Asked({ onDone, onClose }: { readonly onDone: () => void; readonly onClose: () => void }) {
  const standing = useSee<typeof second>('accounts.second', {});
  const [way, setWay] = useState<'show' | 'set-up' | null>(null);
  if (way === null && standing.data) setWay(standing.data.since === null ? 'set-up' : 'show'); // it stays: once set up, ten codes are still to be put away
  return (
    <Dialog title={words.stepUp} footer={null} width={440} zIndex={OVER_ALL} onCancel={onClose} mask={{ closable: false }}>
      <p className="dialog-tells">{words.stepUpTells}</p>
      {way === null ? <Skeleton active /> : way === 'show' ? <ShowSecond onDone={onDone} /> : <SetUpSecond onDone={onDone} />}
    </Dialog>
  );
}
