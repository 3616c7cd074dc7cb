import { refuse } from '#kernel/refusal.ts';
import { dangerOf } from './words.ts';

type Given = Parameters<typeof dangerOf>[0] & { readonly danger?: 'called' | 'none' | undefined };

/** A danger to life is not queued, whatever way it comes in: refused with the number to ring, until somebody says that it was rung or that nobody is in danger. */
export function mustNotWait({ danger, ...order }: Given): void {
  const told = danger === undefined ? dangerOf(order) : null;
  if (told) refuse('matters.danger', told);
}
