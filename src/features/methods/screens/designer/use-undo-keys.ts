import { useEffect } from 'react';
import type { Design } from './use-design.ts';

/** Ctrl+Z takes back what was changed last, Ctrl+Shift+Z or Ctrl+Y does it again; what lies over the page keeps its own. */
export function useUndoKeys({ undo, redo }: Pick<Design, 'undo' | 'redo'>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      const which = isElsewhere ? null : wanted(event);
      if (which === null) return;
      event.preventDefault();
      (which === 'undo' ? undo : redo)?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

function wanted({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : null;
}
