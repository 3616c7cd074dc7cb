import { type ReactNode, useRef } from 'react';
import { useFirstField } from './use-focus.ts';

/** Around what is filled in first in a drawer: one can type at once. */
export function FirstField({ children }: { readonly children: ReactNode }) {
  const ground = useRef<HTMLDivElement>(null);
  useFirstField(ground);
  return <div ref={ground}>{children}</div>;
}
