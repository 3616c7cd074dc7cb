import { type ReactNode, useState } from 'react';
import { type DangerTold, dangerWords } from '../words.ts';
import { type Cleared, Danger } from './danger.tsx';

/** A danger in what is about to be sent, whether somebody must still speak of it, and what they said, as the contract takes it. */
export type BeforeSending = {
  readonly danger: DangerTold | null;
  readonly held: boolean;
  readonly given: { readonly danger?: Cleared };
  readonly clear: (said: Cleared) => void;
};

export function useBeforeSending(danger: DangerTold | null): BeforeSending {
  const [said, clear] = useState<Cleared | null>(null);
  return { danger, held: danger !== null && said === null, given: said === null ? {} : { danger: said }, clear };
}

/** What to ring first; nothing where nobody speaks of danger. */
export function DangerFirst({ of: { danger, held, clear } }: { readonly of: BeforeSending }) {
  return danger && <Danger danger={danger} onCleared={held ? clear : undefined} />;
}

/** Nothing is sent past a danger to life before somebody has said that help was called, or that nobody is in danger: until then the button is not there. */
export function OnceCleared({ of, children }: { readonly of: BeforeSending; readonly children: ReactNode }) {
  return of.held ? <p className="hint">{dangerWords.first}</p> : children;
}
