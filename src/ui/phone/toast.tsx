import { useEffect, useSyncExternalStore } from 'react';
import { Icon } from './icon.tsx';

type Said = { readonly id: number; readonly text: string };

const SHOWN_FOR = 6_000;
let said: Said | null = null;
let count = 0;
const listeners = new Set<() => void>();

/** Says one short sentence at the foot of the screen, and to readers; the next one replaces it. Never for anything that must be answered. */
export function toast(text: string): void {
  count += 1;
  show({ id: count, text });
}

/** Where toasts appear; each shell has one. */
export function Toasts() {
  const current = useSyncExternalStore(follow, () => said);
  useEffect(() => {
    if (current === null) return;
    const timer = setTimeout(() => show(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <div className="toasts" role="status">
      {current && (
        <p key={current.id}>
          <Icon of="ok" />
          {current.text}
        </p>
      )}
    </div>
  );
}

function show(next: Said | null): void {
  said = next;
  for (const changed of listeners) changed();
}

function follow(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
