import type { Answer } from '#kernel/contract.ts';
import type { TagKind } from '#ui/phone/tag.tsx';
import type { letterOf } from '../contract.ts';
import { words } from './words.ts';

type Letter = Answer<typeof letterOf>['letters'][number];

/** How a letter stands, the same on the phones and at the desk. */
export function standingOf({ signedAt, endedAt, withdrawnAt }: Letter): { readonly kind: TagKind; readonly say: string } {
  if (withdrawnAt !== null) return { kind: 'q', say: words.taken };
  if (endedAt !== null) return { kind: 'q', say: words.over };
  return signedAt === null ? { kind: 'soon', say: words.waiting } : { kind: 'ok', say: words.inForce };
}
