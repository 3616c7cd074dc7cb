import { useSyncExternalStore } from 'react';

const KEPT = 'mulin.motion';
const CHANGED = 'mulin:motion';

/** Whether things may move on this device. Off at once where the device itself asks for stillness; kept across visits like the theme. */
export function useMotion(): readonly [boolean, (moves: boolean) => void] {
  return [useSyncExternalStore(follow, moves), change];
}

function moves(): boolean {
  return document.documentElement.dataset['motion'] !== 'still';
}

function change(moving: boolean): void {
  if (moving) delete document.documentElement.dataset['motion'];
  else document.documentElement.dataset['motion'] = 'still';
  try {
    if (moving) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, 'still');
  } catch {
    // A browser that keeps nothing is still until it is closed.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function follow(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}
