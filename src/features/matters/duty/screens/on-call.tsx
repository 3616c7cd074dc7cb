import type { ReactNode } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card } from '#ui/phone/card.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { when } from '#ui/when.ts';
import type { whomToCall } from '../contract.ts';
import { callWords } from './words.ts';

type Whom = Answer<typeof whomToCall>;
type OnCallProps = { readonly place: string; readonly children: (whom: { name: string; does: string; phone: string | null }) => ReactNode };

/** Whom to ring about a place at this very hour: who is at work, or who is on duty for those who sleep. */
export function OnCall({ place, children }: OnCallProps) {
  const now = useNow();
  const seen = useSee<typeof whomToCall>('matters.whom-to-call', { place });
  return (
    <Shown of={seen} cards={1}>
      {(whom) => <Card>{children({ name: whom.called, does: doesOf(whom, now), phone: whom.phone })}</Card>}
    </Shown>
  );
}

function doesOf({ kind, why, until }: Whom, now: number): string {
  return [kind, callWords[why](when(until, now))].filter(Boolean).join(' · ');
}
